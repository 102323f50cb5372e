package org.llmtco.report.workbook;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.ProvisionedEndpoint;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Routed;
import org.llmtco.model.TokenPriced;

/** The cost terms of an option as formulas, in the order of the engine. */
final class OptionFormulas {
    private OptionFormulas() {}

    static void add(OptionContext context, Traffic traffic, DeploymentOption option) {
        switch (option) {
            case TokenPriced o -> TokenPricedFormulas.add(context, traffic, o);
            case ProvisionedEndpoint o -> EndpointFormulas.add(context, traffic, o);
            case RentedGpus o -> RentedFormulas.add(context, traffic, o);
            case OwnedServers o -> OwnedFormulas.add(context, traffic, o);
            case Routed o -> RoutedFormulas.add(context, traffic, o);
        }
    }
}
