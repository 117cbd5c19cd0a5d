package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.MembershipStatus;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many members well-known bodies had; organisations that are members are not counted. From 1992 to 2000 the United
 * Nations counted the former Yugoslavia, which had ceased to exist; for those years there is no row.
 */
class AtlasCountsTest {
    /** A page with the figure, or with the dates that make it, was read, or an excerpt of it; the source names it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            UN, 1945-12-31, 51, 'filaw.com, UN member states'
            UN, 1950-12-31, 60, 'filaw.com, UN member states'
            UN, 1960-12-31, 99, 'filaw.com, UN member states'
            UN, 1970-12-31, 127, 'filaw.com, UN member states'
            UN, 1980-12-31, 154, 'filaw.com, UN member states'
            UN, 2002-09-27, 191, 'filaw.com, UN member states'
            UN, 2025-01-01, 193, 'en.wikipedia.org, Enlargement of the United Nations'
            NATO, 1949-08-24, 12, 'askvity.info, who is in NATO in 2024 (by year)'
            NATO, 1952-02-18, 14, 'lexicals.info, list of NATO countries (by day)'
            NATO, 1955-05-06, 15, 'lexicals.info, list of NATO countries (by day)'
            NATO, 1982-05-30, 16, 'lexicals.info, list of NATO countries (by day)'
            NATO, 1999-12-31, 19, 'askvity.info, who is in NATO in 2024 (by year)'
            NATO, 2004-12-31, 26, 'askvity.info, who is in NATO in 2024 (by year)'
            NATO, 2009-12-31, 28, 'askvity.info, who is in NATO in 2024 (by year)'
            NATO, 2020-12-31, 30, 'askvity.info, who is in NATO in 2024 (by year)'
            NATO, 2024-12-31, 32, 'askvity.info, who is in NATO in 2024 (by year)'
            EC, 1958-01-01, 6, 'ec.europa.eu/eurostat, Glossary: EU enlargements'
            EC, 1973-01-01, 9, 'ec.europa.eu/eurostat, Glossary: EU enlargements'
            EC, 1981-01-01, 10, 'ec.europa.eu/eurostat, Glossary: EU enlargements'
            EC, 1986-01-01, 12, 'ec.europa.eu/eurostat, Glossary: EU enlargements'
            EU, 1993-11-01, 12, 'ec.europa.eu/eurostat, Glossary: EU enlargements'
            EU, 1995-01-01, 15, 'ec.europa.eu/eurostat, Glossary: EU enlargements'
            EU, 2004-05-01, 25, 'ec.europa.eu/eurostat, Glossary: EU enlargements'
            EU, 2007-01-01, 27, 'ec.europa.eu/eurostat, Glossary: EU enlargements'
            EU, 2013-07-01, 28, 'ec.europa.eu/eurostat, Glossary: EU enlargements'
            EU, 2020-02-01, 27, 'brecorder.com, European Union: from six to 27'
            EUROZONE, 1999-01-01, 11, 'destatis.de, EU and eurozone over time'
            EUROZONE, 2001-12-31, 12, 'destatis.de, EU and eurozone over time'
            EUROZONE, 2009-12-31, 16, 'destatis.de, EU and eurozone over time'
            EUROZONE, 2015-12-31, 19, 'destatis.de, EU and eurozone over time'
            EUROZONE, 2023-12-31, 20, 'destatis.de, EU and eurozone over time'
            FAO, 1979-11-30, 146, 'fao.org/3/p4228e, The member countries (147 with Namibia, not yet a state)'
            FAO, 2001-11-30, 183, 'nationsencyclopedia.com, FAO membership'
            FAO, 2008-08-08, 191, 'ariadne.ac.uk, FAO'
            IMO, 2002-03-31, 162, 'nationsencyclopedia.com, IMO membership'
            IMO, 2023-06-30, 175, 'wiki3.en-us.nina.az, International Maritime Organization'
            UNIDO, 2002-06-01, 169, 'nationsencyclopedia.com, UNIDO membership'
            ILO, 2021-07-31, 187, 'fraser.stlouisfed.org, International Labour Organization'
            WIPO, 2015-01-31, 188, 'wiki-gateway.eudic.net, WIPO Convention (2014-10, with Niue, bound since 2015)'
            WIPO, 2016-08-31, 189, 'en.encyclopedia.kz, WIPO Convention'
            WIPO, 2020-08-01, 193, 's.gtool.pro, WIPO Convention'
            INTERPOL, 2011-10-31, 190, 'rednoticelawjournal.com, 2011-12'
            INTERPOL, 2023-11-27, 195, 'tass.com, 2023-11-28'
            MIGA, 1988-04-12, 29, 'dr-kpm.blogspot.com, the World Bank on its group'
            MIGA, 1998-06-30, 145, 'vdocuments.net, MIGA annual report 1998, annex 1'
            MIGA, 2025-01-01, 182, 'kids.kiddle.co, Multilateral Investment Guarantee Agency'
            OTTAWA, 2013-12-31, 161, 'un.org/disarmament, Anti-Personnel Landmines Convention'
            OTTAWA, 2022-08-31, 164, 'review.clateway.com, Ottawa Treaty'
            CCM, 2010-08-01, 30, 'en.wikipedia.org, Convention on Cluster Munitions'
            CCM, 2024-02-29, 112, 'en.wikipedia.org, Convention on Cluster Munitions (2023-12, with South Sudan, bound since 2024)'
            REFUGEE_CONVENTION, 2001-07-01, 140, 'research-portal.najah.edu, Refugee Survey Quarterly 20 (2001)'
            NPT, 2011-07-31, 189, 'en-academic.com, List of parties to the Nuclear Non-Proliferation Treaty'
            IOTC, 2024-07-31, 28, 'wonilvalve.com, Indian Ocean Tuna Commission (29 with the European Union)'
            OACPS, 1995-12-31, 70, 'cd.textfiles.com, World Factbook 1995, appendix C'
            OECD, 2020-04-29, 37, 'urdupoint.com, 2020-04-29'
            OECD, 2021-05-25, 38, 'ticotimes.net, 2021-05-25'
            COE, 1949-08-03, 10, 'cvce.eu, composition of the Council of Europe'
            COE, 2007-05-11, 47, 'cvce.eu, composition of the Council of Europe'
            COE, 2022-03-16, 46, 'en.wikipedia.org, Member states of the Council of Europe'
            ICC, 2017-10-31, 123, 'von-nuernberg-nach-den-haag.de, member states of the ICC'
            ICC, 2025-04-30, 125, 'insightnow.trailaya.com, Which countries are ICC members'
            BUDAPEST, 2004-07-01, 5, 'conventions.coe.int, chart of treaty 185 of 2004-06-18'
            ICAO, 2011-12-31, 191, 'a Chinese handbook on specialised agencies, 2011'
            UNFCCC, 2017-12-31, 196, 'github.com/openclimatedata/countrygroups'
            AFRICAN_COURT, 2016-02-05, 30, 'au.int, 2016-02-05'
            AFRICAN_COURT, 2020-12-31, 31, 'african-court.org, 2020-12'
            AFRICAN_COURT, 2021-12-31, 33, 'african-court.org, 2021: Madagascar as the thirty-third'
            IACTHR, 2021-01-01, 20, 'corteidh.or.cr, ABC of the Court 2020'
            ESCAZU, 2021-04-22, 12, 'UN Treaty Collection XXVII.18'
            ESCAZU, 2024-12-31, 17, 'UN Treaty Collection XXVII.18'
            CARIBBEAN_MOU, 2013-07-31, 15, 'caribbeanmou.org, 18th committee meeting'
            CARIBBEAN_MOU, 2024-12-31, 20, 'caribbeanmou.org, about us'
            INDIAN_OCEAN_MOU, 2013-09-30, 17, 'iomou.org, history'
            INDIAN_OCEAN_MOU, 2019-12-31, 20, 'iomou.org, history'
            VINA_DEL_MAR, 2012-12-31, 15, 'alvm.prefecturanaval.gob.ar, history'
            ABUJA_MOU, 2023-11-30, 20, 'abujamou.org, 2023-11'
            ESAAMLG, 2024-08-31, 21, 'ESAAMLG 25 year report'
            CFATF, 2024-12-31, 25, 'cfatf-gafic.org, 59th plenary'
            CDEMA, 2018-05-31, 18, 'cdema.org, participating states'
            LA_DECLARATION, 2022-06-30, 20, 'unhcr.org, 2022-06-10'
            LA_DECLARATION, 2022-10-31, 21, 'US Department of State, Lima ministerial'
            MENAFATF, 2004-11-30, 14, 'menafatf.org, history'
            OPEC_FUND, 2022-01-01, 12, 'opecfund.org, at a glance'
            """)
    void membersAreAsManyAsAPageSays(String body, LocalDate day, int count, String source) {
        assertThat(members(body, day)).as(source).isEqualTo(count);
    }

    /** Recalled from the body's own pages, which were not found in what could be searched. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            UN, 1955-12-31, 76, 'un.org, Growth in United Nations membership'
            UN, 1975-12-31, 144, 'un.org, Growth in United Nations membership'
            UN, 1990-12-31, 159, 'un.org, Growth in United Nations membership'
            EUROZONE, 2026-01-01, 21, 'ecb.europa.eu, our money'
            ASEAN, 1967-08-08, 5, 'asean.org, member states'
            ASEAN, 1984-01-07, 6, 'asean.org, member states'
            ASEAN, 1999-04-30, 10, 'asean.org, member states'
            ASEAN, 2025-10-26, 11, 'asean.org, member states'
            OAU, 1963-05-25, 30, 'au.int, member states'
            AU, 2011-08-15, 54, 'au.int, member states'
            AU, 2017-01-31, 55, 'au.int, member states'
            OECD, 1961-09-30, 17, 'oecd.org, ratification of the Convention'
            OECD, 1973-05-29, 24, 'oecd.org, ratification of the Convention'
            OECD, 2016-07-01, 35, 'oecd.org, ratification of the Convention'
            GCC, 1981-05-25, 6, 'gcc-sg.org, member states'
            MERCOSUR, 2012-08-12, 5, 'mercosur.int, member countries'
            SAARC, 2007-04-03, 8, 'saarc-sec.org, member states'
            CPTPP, 2024-12-15, 12, 'depositary New Zealand'
            RCEP, 2023-06-02, 15, 'asean.org, depositary'
            SADC, 2018-08-18, 16, 'sadc.int, member states'
            ECOWAS, 2000-12-31, 15, 'ecowas.int, member states'
            ECOWAS, 2025-02-01, 12, 'ecowas.int, member states'
            CARICOM, 2002-07-02, 15, 'caricom.org, member states'
            PIF, 2016-09-10, 18, 'forumsec.org, members'
            OPEC, 1976-01-01, 13, 'opec.org, member countries'
            ICC, 2002-07-01, 66, 'asp.icc-cpi.int, states parties'
            ICC, 2024-02-01, 124, 'asp.icc-cpi.int, states parties'
            WHO, 2025-06-01, 194, 'who.int, countries'
            ADB, 2025-01-01, 69, 'adb.org, members'
            AFDB, 2021-01-01, 81, 'afdb.org, members'
            IDB, 1960-12-31, 20, 'iadb.org, how we are organised'
            IDB, 2009-12-31, 48, 'iadb.org, how we are organised'
            EBRD, 2025-12-31, 77, 'ebrd.com, 79 shareholders, two of them organisations'
            AIIB, 2018-11-30, 68, 'aiib.org, registration statement of 2018-11'
            AIIB, 2020-03-31, 78, 'aiib.org, annual report on form 18-K'
            NDB, 2025-12-31, 11, 'ndb.int, members'
            ISDB, 2016-12-31, 57, 'isdb.org, member countries'
            CABEI, 2021-01-01, 15, 'bcie.org, members'
            IDA, 2021-12-31, 174, 'worldbank.org, 2021-11-03'
            ICSID, 1966-10-14, 20, 'ICSID Convention art. 68'
            ICSID, 2019-03-01, 154, 'ICSID/8-A of 2019-02'
            ICSID, 2022-12-31, 158, 'icsid.worldbank.org'
            BIS, 2021-01-01, 62, 'bis.org, 63 central banks, one of them of no state'
            EFTA, 1961-12-31, 7, 'efta.int, history'
            EFTA, 1991-12-31, 7, 'efta.int, history'
            EFTA, 1995-01-01, 4, 'efta.int, history'
            IEA, 2009-01-01, 28, 'iea.org, membership'
            IEA, 2022-12-31, 31, 'iea.org, membership'
            PARIS_CLUB, 2017-01-01, 22, 'clubdeparis.org, permanent members'
            FATF, 2024-01-01, 38, 'fatf-gafi.org, 40 members, two of them organisations'
            IMF, 2020-10-16, 190, 'imf.org, list of members'
            IMF, 2024-10-21, 191, 'imf.org, list of members'
            UNESCO, 2023-07-10, 194, 'unesco.org, member states'
            SCO, 2024-07-04, 10, 'eng.sectsco.org, member states'
            ICAO, 2019-05-01, 193, 'icao.int, member states'
            NPT, 2020-01-01, 190, 'un.org, treaties database: 191 with North Korea, whose withdrawal is contested'
            """)
    void membersAreAsManyAsRecalled(String body, LocalDate day, int count, String source) {
        assertThat(members(body, day)).as(source + " (recalled)").isEqualTo(count);
    }

    private static long members(String body, LocalDate day) {
        return Atlas.world().on(day).statuses(body).entrySet().stream()
                .filter(entry -> entry.getValue().votes() || entry.getValue() == MembershipStatus.SUSPENDED)
                .filter(entry -> !Atlas.world().on(day).isOrganisation(entry.getKey()))
                .count();
    }
}
