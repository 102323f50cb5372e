package org.llmtco.model;

/** The program that serves an open model. */
public enum Engine {
    VLLM,
    SGLANG,
    TENSORRT_LLM
}
