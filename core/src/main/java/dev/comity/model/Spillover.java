package dev.comity.model;

/** How far the effects of an issue reach, nearest first. */
public enum Spillover {
    /** One state. */
    NATIONAL,
    /** Two states. */
    BILATERAL,
    /** Several states of one region. */
    REGIONAL,
    /** States of several regions. */
    CROSS_REGIONAL,
    /** All states. */
    GLOBAL
}
