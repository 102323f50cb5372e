package org.llmtco.model;

import java.util.List;

/** Which costs of operation count for which kind of option. */
public record OperationsScope(
        @Default("[]") List<OperationsCost> tokenPriced,
        @Default("[\"model-updates\", \"egress\"]") List<OperationsCost> provisionedEndpoint,
        @Default(
                        "[\"mlops-staff\", \"set-up\", \"serving-optimization\", \"model-updates\","
                                + " \"on-call\", \"monitoring\", \"storage\", \"egress\"]")
                List<OperationsCost> rentedGpus,
        @Default(
                        "[\"mlops-staff\", \"set-up\", \"serving-optimization\", \"model-updates\","
                                + " \"on-call\", \"monitoring\", \"storage\"]")
                List<OperationsCost> ownedServers) {
    public OperationsScope {
        tokenPriced = List.copyOf(tokenPriced);
        provisionedEndpoint = List.copyOf(provisionedEndpoint);
        rentedGpus = List.copyOf(rentedGpus);
        ownedServers = List.copyOf(ownedServers);
    }
}
