package org.lwn.campaign;

/** Who a report goes to. */
public enum ReportAudience {
    /** Residents. */
    RESIDENTS,
    /** The network. */
    NETWORK,
    /** Partners. */
    PARTNERS
}
