package dev.comity.atlas;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which treaty of the many-treaties data founds which body, and the differences that were gone through, by cause. The
 * convention on air pollution is left out: the data give several of its parties one day of 2001 that is none of theirs.
 */
final class ReferenceTreaties {
    /** The treaty that is not in force: its signatories are members of the preparatory commission. */
    static final String SIGNED = "CMNTBT_1996A";

    static final ImmutableMap<String, String> TREATIES = ImmutableMap.<String, String>builder()
            .put("ABIDJAN_CONVENTION", "CAF_1981A")
            .put("ACAP", "CNSRAP_2001A")
            .put("ACERWC", "AFCRWC_1990A")
            .put("ACHPR", "ABCHPR_1981A")
            .put("ACS", "ASSCCS_1994O")
            .put("ACTO", "TRTYAC_1978A")
            .put("AFCFTA", "CNTNFT_2018A")
            .put("ALADI", "LTNAIA_1980O")
            .put("ALPINE_CONVENTION", "PRTCTA_1991A")
            .put("ANDEAN_COMMUNITY", "ANDNGC_1969A")
            .put("ANTARCTIC_TREATY", "ANTRCT_1959A")
            .put("APTA", "BANGKK_1975A")
            .put("ASEAN_HAZE", "ASETHP_2002A")
            .put("ATLAFCO", "FC04AO_1991A")
            .put("BAMAKO_CONVENTION", "BI07WA_1991A")
            .put("BASEL", "CTMHWD_1989A")
            .put("BELEM_DO_PARA", "IA04VW_1994A")
            .put("BENELUX", "BNLXEU_1958O")
            .put("BERING_POLLOCK", "CMPCBS_1994A")
            .put("BERN_CONVENTION", "CNEWNH_1979A")
            .put("BLACK_SEA_COMMISSION", "PRTBSP_1992A")
            .put("CAFTA_DR", "DOM_2004A")
            .put("CARICOM", "CRBBNC_1973O")
            .put("CARPATHIAN_CONVENTION", "FRPSDC_2003A")
            .put("CARTAGENA_CONVENTION", "PD04CR_1983A")
            .put("CASPIAN_TEHRAN", "FPMECS_2003A")
            .put("CBD", "CBD_1992A")
            .put("CCAMLR", "CCAMLR_1980A")
            .put("CCCCC", "ECCCCC_2002A")
            .put("CCSBT", "CNSSBT_1993A")
            .put("CITES", "CITES_1973A")
            .put("COMESA", "CMMESA_1993O")
            .put("CPT", "EP05PS_1987A")
            .put("CPTPP", "CMPPTP_2018A")
            .put("CRFM", "ESCRFM_2002A")
            .put("CTBTO", "CMNTBT_1996A")
            .put("EAC", "ESTAFC_1999O")
            .put("EAEU", "ERSNEU_2014O")
            .put("ECCAS", "ECCCAS_1983O")
            .put("ECOWAS", "ECCWAS_1975O")
            .put("EEA", "EEA_1992O")
            .put("EFTA", "EFTA_1960A")
            .put("ENERGY_CHARTER", "ENRGCT_1994A")
            .put("FAO", "CFAOUN_1945A")
            .put("FFA", "STPFFA_1979A")
            .put("GCC", "GLFCPC_1981O")
            .put("GFCM", "ESGFCM_1949A")
            .put("HELCOM", "PMEBSA_1974A")
            .put("IAC_TURTLES", "IAPCST_1996A")
            .put("IATTC", "EIATTC_1949A")
            .put("ICAO", "ICAAAN_1944A")
            .put("ICC", "STTICC_1998A")
            .put("ICCAT", "INTCAT_1966A")
            .put("ICCPR", "ICCPR_1966A")
            .put("ICESCR", "ICESCR_1966A")
            .put("ICPDR", "CPPSDR_1994A")
            .put("IEA", "INTREP_1974A")
            .put("IMO", "INTRMO_1948A")
            .put("IOTC", "ESIOTC_1993A")
            .put("IWC", "INTRRW_1946A")
            .put("KYOTO", "UNNFCC_1997P:UNFCCC_1992A")
            .put("LCBC", "TCD_1964A")
            .put("LIMCOM", "ESTLWC_2003A")
            .put("LVFO", "ESLVFO_1994A")
            .put("MANO_RIVER", "MNRVRU_1973O")
            .put("MAPUTO_PROTOCOL", "AC05WA_2003P")
            .put("MEDITERRANEAN_BARCELONA", "PRTMSP_1976A")
            .put("MERCOSUR", "MERCOS_1991O")
            .put("MONTREAL", "MNSDOL_1987P")
            .put("MRC", "CSDMRB_1995A")
            .put("NAFO", "FM04AF_1978A")
            .put("NAFTA", "NRTAFT_1992A")
            .put("NAIROBI_CONVENTION", "PM06AR_1985A")
            .put("NAMMCO", "CR05NA_1992A")
            .put("NBA", "NER_1980A")
            .put("NEAFC", "FM04AF_1980A")
            .put("NOUMEA_CONVENTION", "PN04PR_1986A")
            .put("NPAFC", "CASNPO_1992A")
            .put("NPT", "TRTPNW_1968A")
            .put("OAS", "CHROAS_1948A")
            .put("OECS", "ORGECS_1981O")
            .put("OPCW", "PD04WD_1992A")
            .put("OSPAR", "OSPAR_1992A")
            .put("P4", "TRPSEP_2005O")
            .put("PACER_PLUS", "PCFCER_2017A")
            .put("PACIFIC_ALLIANCE", "PCFCAL_2012O")
            .put("PELINDABA", "ANWFZT_1996A")
            .put("PERSGA", "YPR_1982A")
            .put("PICTA", "PCFICT_2001A")
            .put("RAROTONGA", "SPNFZT_1985A")
            .put("RECOFI", "ESTRCF_1999A")
            .put("SACU", "STHACU_1969O")
            .put("SEAFO", "CM05AO_2001A")
            .put("SEANWFZ", "TS05FZ_1995A")
            .put("SPC", "ESTSPC_1947A")
            .put("SPRFMO", "CM06PO_2009A")
            .put("SRFC", "ESTRCF_1985A")
            .put("TLATELOLCO", "TPNWLA_1967A")
            .put("UEMOA", "WSAEMU_1994O")
            .put("UNFCCC", "UNFCCC_1992A")
            .put("VBA", "SV04BA_2007A")
            .put("WCPFC", "CM07PO_2000A")
            .put("WHO", "CNSWHO_1946A")
            .put("WTO", "ESTWTO_1994A")
            .put("ZAMCOM", "ESTZWC_2004A")
            .build();

    /** Differences that were gone through: a line that begins with {@code #} is the cause of those that follow it. */
    private static final String REVIEWED = """
            # absent from the data, though a party
            ABIDJAN_CONVENTION: AGO STP
            BAMAKO_CONVENTION: AGO GNB LBR RWA
            CARTAGENA_CONVENTION: HND
            CCCCC: BHS
            CRFM: AIA BHS DMA HTI LCA TCA
            IAC_TURTLES: DOM
            LVFO: BDI
            APTA: CHN
            BERN_CONVENTION: BLR
            ENERGY_CHARTER: JOR MNE YEM
            NOUMEA_CONVENTION: COK
            ACS: GTM
            ANDEAN_COMMUNITY: VEN
            CITES: TJK TON
            COMESA: SOM TUN
            ECCAS: AGO
            ECOWAS: CPV
            EEA: EU
            FAO: BRN SGP SSD
            FFA: FSM TKL
            ICCAT: GMB GNB GRD
            IEA: EST MEX
            IOTC: BGD
            IWC: SWE
            KYOTO: COK
            LCBC: CAF LBY
            NAFO: GBR
            NPT: BEN MDV UZB
            OPCW: PSE
            PELINDABA: ESH
            RAROTONGA: COK
            WHO: TZA
            WTO: AFG KAZ LBR SYC YEM
            # the data have the day of deposit, we that of entry into force
            AFCFTA: BFA CIV COG DJI EGY ESH ETH GHA GIN GMB KEN MLI MRT NAM NER RWA SEN SLE STP SWZ TCD
            AFCFTA: TGO UGA ZAF ZWE
            ICC: LCA
            KYOTO: AFG
            MEDITERRANEAN_BARCELONA: SYR
            OPCW: CUB
            # not settled: the depositary has not been read, and we keep the day of the body
            CARTAGENA_CONVENTION: PAN
            NAIROBI_CONVENTION: EU TZA ZAF
            PERSGA: PSE
            ASEAN_HAZE: PHL
            ENERGY_CHARTER: LVA
            ALADI: BOL BRA CHL COL ECU MEX PAN PER VEN
            CARICOM: HTI
            COMESA: EGY LBY RWA
            EAC: BDI RWA SSD
            FAO: ARG
            ICCAT: CUW
            MERCOSUR: ARG BRA PRY URY
            OAS: CAN
            P4: CHL
            UEMOA: GNB
            WCPFC: TPE
            # no party, but a signatory, an applicant, an associate, an observer or a territory
            APTA: PHL THA
            CCSBT: PHL
            ENERGY_CHARTER: NOR
            SPRFMO: COL FRO TPE
            ANTARCTIC_TREATY: ABW CUW
            COMESA: COG
            ECCAS: GIN
            FAO: FRO TKL
            ICCAT: GUY SAU TPE
            OPCW: ISR
            WCPFC: TKL
            WTO: DZA
            # Russia took the seat of the Soviet Union on 1991-12-26, and was a state before
            ANTARCTIC_TREATY: RUS
            CCAMLR: RUS
            CITES: RUS
            HELCOM: RUS
            ICAO: RUS
            ICCAT: RUS
            ICCPR: RUS
            ICESCR: RUS
            IMO: RUS
            IWC: RUS
            MONTREAL: RUS
            NAFO: RUS
            NEAFC: RUS
            NPT: RUS
            WHO: RUS
            # the data have the day on which an amendment or a schedule came into force
            CCAMLR: CHN COK MUS NAM PAK PAN UKR VUT
            GFCM: BGR EU HRV JPN MNE SVN
            IATTC: COL ESP GTM KOR PER
            ICCAT: ALB BLZ EGY LBR MRT NGA SLE SLV SYR VCT
            IWC: BGR BLZ CHE CHL CHN COG COL CRI DMA DOM ECU EST GHA GRC IND ISL LCA LTU OMN PAN PER POL
            IWC: ROU SLB TZA URY
            NAFO: FRA KOR UKR USA
            # the body counts from its founding, the data from the entry into force of a treaty
            ECCAS: BDI CAF CMR COD COG GAB GNQ RWA STP TCD
            ECOWAS: BEN BFA CIV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SLE TGO
            GCC: ARE BHR KWT OMN QAT SAU
            IEA: AUT BEL CAN CHE DEU DNK ESP GBR GRC IRL ITA JPN LUX NLD NOR SWE TUR USA
            OAS: ARG BOL BRA CHL COL CRI CUB DOM ECU GTM HND HTI MEX NIC PAN PER PRY SLV URY USA VEN
            PACIFIC_ALLIANCE: CHL COL MEX PER
            # applied provisionally from the day that we give
            ENERGY_CHARTER: BLR
            EEA: BGR HRV ROU
            P4: BRN
            # the data give a later or hoped-for party the day on which the treaty came into force
            CCSBT: EU ZAF
            SPRFMO: PER USA
            # the data give Australia and Argentina the dates of each other
            ACAP: ARG AUS
            # the data know two states under one code, or only the later of two memberships
            FAO: HUN POL VNM YEM ZAF
            GFCM: SRB
            MEDITERRANEAN_BARCELONA: SRB
            NAFO: DEU
            NEAFC: DEU
            WHO: VNM YEM
            # the parties to a later or another treaty belong to the body too
            IATTC: BLZ CHN EU KIR TPE
            # a successor: one of the two has the day of statehood, the other that of the notification
            CPT: MNE
            ICAO: CZE
            ICESCR: BIH HRV MKD MNE SVN
            MEDITERRANEAN_BARCELONA: HRV
            MONTREAL: BIH HRV MKD
            NPT: ATG BIH BLR BLZ DMA FJI GRD HRV KIR MKD SLB SUR SVN TON TUV VCT
            UNFCCC: MNE
            # the data have no deposit, or that of another year
            ICCPR: VCT
            ICESCR: VCT
            NPT: AND
            # deposits in three capitals on different days
            NPT: FRA PRK
            # territories and later members take part without being parties to the founding agreement
            SPC: ASM COK FSM GUM KIR MHL NCL NIU PLW PYF TKL TON VUT WLF WSM
            # the data have the ratification, we the waiver of the conditions of art. 29
            TLATELOLCO: BRA CHL MEX TTO
            """;

    private ReferenceTreaties() {}

    /** Body and party of each difference that was gone through. */
    static Set<String> reviewed() {
        Set<String> all = new TreeSet<>();
        REVIEWED.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            List<String> sides = Splitter.on(": ").splitToList(line);
            Splitter.on(' ').split(sides.get(1)).forEach(party -> all.add(sides.get(0) + " " + party));
        });
        return all;
    }
}
