package org.llmtco.model;

/** A cost besides tokens and hardware that can be switched on for a kind of option. */
public enum OperationsCost {
    MLOPS_STAFF,
    SET_UP,
    SERVING_OPTIMIZATION,
    MODEL_UPDATES,
    ON_CALL,
    MONITORING,
    SOFTWARE_LICENSES,
    STORAGE,
    EGRESS,
    FINE_TUNING,
    COMPLIANCE_AUDIT
}
