package org.llmtco.cost;

/** A kind of cost line: its name, its category and its formula in words. */
public enum CostItem {
    UNCACHED_INPUT(
            "uncachedInput",
            "Uncached input",
            CostCategory.TOKENS,
            "tokens × share of tokens × (1 + retries) × price × (1 − batch share × batch"
                    + " discount)"),
    CACHED_INPUT("cachedInput", "Cached input", CostCategory.TOKENS, UNCACHED_INPUT.formula),
    CACHE_WRITES_5M(
            "cacheWrites5m",
            "Cache writes, 5 minutes",
            CostCategory.TOKENS,
            UNCACHED_INPUT.formula),
    CACHE_WRITES_1H(
            "cacheWrites1h", "Cache writes, 1 hour", CostCategory.TOKENS, UNCACHED_INPUT.formula),
    OUTPUT("output", "Output", CostCategory.TOKENS, UNCACHED_INPUT.formula),
    PLATFORM_FEE("platformFee", "Platform fee", CostCategory.FEES, "fee per month"),
    GPU_RENT("gpuRent", "GPU rent", CostCategory.GPUS, "billed GPUs × price × hours per month"),
    MLOPS_STAFF(
            "mlopsStaff",
            "MLOps staff",
            CostCategory.STAFF,
            "full-time equivalents × loaded annual cost ÷ 12"),
    MODEL_UPDATES(
            "modelUpdates",
            "Model updates",
            CostCategory.STAFF,
            "updates per year × engineer-days per update × loaded annual cost"
                    + " ÷ working days per year ÷ 12"),
    MONITORING(
            "monitoring",
            "Monitoring",
            CostCategory.OPERATIONS,
            "billed GPUs × price per GPU-month"),
    STORAGE(
            "storage",
            "Weight storage",
            CostCategory.OPERATIONS,
            "replicas × weights × price per GB-month");

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
}
