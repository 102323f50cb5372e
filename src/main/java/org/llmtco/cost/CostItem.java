package org.llmtco.cost;

import java.util.Optional;

/** A kind of cost line: its name, its category and its formula in words. */
public enum CostItem {
    UNCACHED_INPUT("uncachedInput", "Uncached input", CostCategory.TOKENS, Words.TOKENS),
    CACHED_INPUT("cachedInput", "Cached input", CostCategory.TOKENS, Words.TOKENS),
    CACHE_WRITES_5M("cacheWrites5m", "Cache writes, 5 minutes", CostCategory.TOKENS, Words.TOKENS),
    CACHE_WRITES_1H("cacheWrites1h", "Cache writes, 1 hour", CostCategory.TOKENS, Words.TOKENS),
    OUTPUT("output", "Output", CostCategory.TOKENS, Words.TOKENS),
    PLATFORM_FEE("platformFee", "Platform fee", CostCategory.FEES, "fee per month"),
    ROUTER("router", "Router", CostCategory.FEES, "tokens × price of the router"),
    GPU_RENT(
            "gpuRent",
            "GPU rent",
            CostCategory.GPUS,
            "billed GPUs × price × billed hours per month × (1 + interruptions)"),
    PEAK_GPU_RENT(
            "peakGpuRent",
            "GPU rent above the base",
            CostCategory.GPUS,
            "GPUs above the base × price × billed hours per month × share of these hours"
                    + " × (1 + interruptions)"),
    SPARE_REPLICAS(
            "spareReplicas", "Spare replicas", CostCategory.GPUS, "the same for spare replicas"),
    ENDPOINT_UNITS(
            "endpointUnits",
            "Endpoint units",
            CostCategory.GPUS,
            "units × price per unit-hour × billed hours per month"),
    DEPRECIATION(
            "depreciation",
            "Depreciation of servers",
            CostCategory.SERVERS,
            "servers × purchase price × (1 + network share) × (1 − residual share)"
                    + " ÷ useful life"),
    SPARE_SERVERS(
            "spareServers",
            "Spare replicas on servers",
            CostCategory.SERVERS,
            "the same for spare replicas"),
    INSTALLATION(
            "installation",
            "Installation of servers",
            CostCategory.SERVERS,
            "servers × purchase price × (1 + network share) × installation share ÷ useful life"),
    COST_OF_CAPITAL(
            "costOfCapital",
            "Cost of capital",
            CostCategory.SERVERS,
            "servers × average book value over the horizon, installation included"
                    + " × annual rate ÷ 12"),
    MAINTENANCE(
            "maintenance",
            "Maintenance of servers",
            CostCategory.SERVERS,
            "servers × purchase price × (1 + network share) × share per year ÷ 12"),
    POWER(
            "power",
            "Power",
            CostCategory.POWER,
            "servers × (GPUs × thermal design power × power share + host power)"
                    + " × hours per month × power usage effectiveness × price per kWh"),
    COLOCATION(
            "colocation",
            "Colocation",
            CostCategory.POWER,
            "servers × (GPUs × thermal design power + host power) × price per kW-month"),
    INTEGRATION_STAFF("integrationStaff", "Integration staff", CostCategory.STAFF, Words.STAFF),
    MLOPS_STAFF("mlopsStaff", "MLOps staff", CostCategory.STAFF, Words.STAFF),
    SET_UP(
            "setUp",
            "Set-up engineering",
            CostCategory.STAFF,
            "(engineer-days × loaded annual cost ÷ working days per year + further set-up costs)"
                    + " ÷ months of the horizon"),
    SERVING_OPTIMIZATION(
            "servingOptimization",
            "Serving optimization",
            CostCategory.STAFF,
            "engineer-days per year × loaded annual cost ÷ working days per year ÷ 12"),
    MODEL_UPDATES(
            "modelUpdates",
            "Model updates",
            CostCategory.STAFF,
            "updates per year × engineer-days per update × loaded annual cost"
                    + " ÷ working days per year ÷ 12"),
    ON_CALL("onCall", "On-call", CostCategory.STAFF, "standby pay per month"),
    MONITORING(
            "monitoring",
            "Monitoring",
            CostCategory.OPERATIONS,
            "all GPUs, spare and idle ones included × price per GPU-month"),
    SOFTWARE_LICENSES(
            "softwareLicenses",
            "Software licences",
            CostCategory.OPERATIONS,
            "all GPUs, spare and idle ones included × price per GPU-year ÷ 12"),
    STORAGE(
            "storage",
            "Weight storage",
            CostCategory.OPERATIONS,
            "replicas × weights × price per GB-month"),
    EGRESS(
            "egress",
            "Egress",
            CostCategory.OPERATIONS,
            "tokens × share that is output × (1 + retries) × bytes per token ÷ 10^9 × price per"
                    + " GB"),
    FINE_TUNING(
            "fineTuning",
            "Fine-tuning runs",
            CostCategory.OPERATIONS,
            "runs per year × GPU-hours per run × price per GPU-hour ÷ 12"),
    COMPLIANCE_AUDIT(
            "complianceAudit", "Compliance audit", CostCategory.OPERATIONS, "cost per year ÷ 12");

    private final String id;
    private final String label;
    private final CostCategory category;
    private final String formula;

    CostItem(String id, String label, CostCategory category, String formula) {
        this.id = id;
        this.label = label;
        this.category = category;
        this.formula = formula;
    }

    /** The name in JSON and CSV. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public CostCategory category() {
        return category;
    }

    /** How the amount follows from the inputs of a line, in words. */
    public String formula() {
        return formula;
    }

    /** The item under which the spare replicas' part of this one is shown. */
    Optional<CostItem> spares() {
        return switch (this) {
            case GPU_RENT, PEAK_GPU_RENT, ENDPOINT_UNITS -> Optional.of(SPARE_REPLICAS);
            case DEPRECIATION -> Optional.of(SPARE_SERVERS);
            default -> Optional.empty();
        };
    }

    /** Formulas that several items share. */
    private static final class Words {
        static final String TOKENS =
                "tokens × share of tokens × (1 + retries) × price × (1 − batch share × batch"
                        + " discount) × (1 − negotiated discount)";
        static final String STAFF = "full-time equivalents × loaded annual cost ÷ 12";
    }
}
