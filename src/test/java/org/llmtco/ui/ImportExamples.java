package org.llmtco.ui;

/** Small files in the forms of other programs; their figures are invented. */
public final class ImportExamples {
    /** Prices in LiteLLM's form: new, changed, equal and refused ones. */
    public static final String PRICES =
            """
            {"sample_spec": {"input_cost_per_token": 0, "output_cost_per_token": 0},
             "example-large": {"litellm_provider": "example", "mode": "chat",
               "input_cost_per_token": 3e-06, "output_cost_per_token": 1.2e-05,
               "cache_read_input_token_cost": 3e-07},
             "gpt-5.2": {"litellm_provider": "openai", "mode": "chat",
               "input_cost_per_token": 1.5e-06, "output_cost_per_token": 1.2e-05},
             "example-small": {"litellm_provider": "example", "mode": "chat",
               "input_cost_per_token": 2e-07, "output_cost_per_token": 8e-07},
             "deepseek-v4-pro": {"litellm_provider": "deepseek", "mode": "chat",
               "input_cost_per_token": 4e-07, "output_cost_per_token": 9e-07},
             "example-wrong-unit": {"litellm_provider": "example", "mode": "chat",
               "input_cost_per_token": 3, "output_cost_per_token": 12},
             "example-picture": {"litellm_provider": "example", "mode": "image_generation",
               "input_cost_per_token": 1e-06, "output_cost_per_token": 1e-06},
             "example-free": {"litellm_provider": "example", "mode": "chat",
               "input_cost_per_token": 0, "output_cost_per_token": 0}}
            """;

    /** A run of {@code vllm bench serve}: it says neither the GPUs nor how the model lies there. */
    public static final String RUN =
            """
            {"date": "20260801-101500", "backend": "openai", "model_id": "llama-3.1-8b",
             "num_prompts": 640, "request_rate": "inf", "burstiness": 1.0, "max_concurrency": 64,
             "duration": 100.0, "completed": 640, "failed": 0, "total_input_tokens": 655360,
             "total_output_tokens": 327680, "request_throughput": 6.4,
             "output_throughput": 3276.8, "total_token_throughput": 9830.4, "mean_ttft_ms": 80.1}
            """;

    private ImportExamples() {}
}
