package org.llmtco.report.workbook;

import org.llmtco.cost.CostItem;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Workload;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cost of options behind a router, as formulas: each for its share of the traffic. */
final class RoutedFormulas {
    private final OptionContext context;
    private final Traffic traffic;
    private final Routed option;

    private RoutedFormulas(OptionContext context, Traffic traffic, Routed option) {
        this.context = context;
        this.traffic = traffic;
        this.option = option;
    }

    static void add(OptionContext context, Traffic traffic, Routed option) {
        new RoutedFormulas(context, traffic, option).add();
    }

    private void add() {
        List<Routing.Part> reached =
                option.routing().parts().stream().filter(part -> part.share() > 0).toList();
        for (Routing.Part part : reached) {
            DeploymentOption target = context.scenario().option(part.option()).orElseThrow();
            OptionFormulas.add(context, traffic(part, target, reached), target);
        }
        context.flat(
                CostItem.ROUTER,
                traffic,
                context.inputs().driver(option.id() + ".routerUsdPerMTok"),
                "USD/MTok",
                new Units.PerMTok(traffic.tokensPerToken()));
    }

    private Traffic traffic(
            Routing.Part part, DeploymentOption target, List<Routing.Part> reached) {
        NamedInputs inputs = context.inputs();
        String key = option.id() + "." + part.option();
        String label =
                traffic.part().map(outer -> outer + ", " + target.label()).orElse(target.label());
        Traffic named =
                new Traffic(
                        traffic.workload(),
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.of(label));
        OptionPage page = context.page();
        String share = share(part, reached, named);
        String input =
                page.value(
                        named.label("Input per request"),
                        traffic.input() + "*" + inputs.driver(key + ".inputMultiplier"),
                        "tokens",
                        "input × multiplier of the part");
        String output =
                page.value(
                        named.label("Output per request"),
                        traffic.output() + "*" + inputs.driver(key + ".outputMultiplier"),
                        "tokens",
                        "output × multiplier of the part");
        String ratio =
                page.value(
                        named.label("Tokens per token of the workload"),
                        "%s*(%s+%s)/%s%s"
                                .formatted(
                                        share,
                                        input,
                                        output,
                                        traffic.tokensPerRequest(),
                                        traffic.tokensPerToken().map(r -> "*" + r).orElse("")),
                        "",
                        "share × tokens per request here ÷ tokens per request before");
        String used =
                page.value(
                        named.label("Used"), "IF(%s>0,1,0)".formatted(ratio), "", "1 if reached");
        Workload workload = traffic.workload();
        return new Traffic(
                workload.withSequenceLengths(
                        workload.inputSequenceLength() * part.inputMultiplier(),
                        workload.outputSequenceLength() * part.outputMultiplier()),
                input,
                output,
                Optional.of(ratio),
                Optional.of(used),
                (traffic.path().isEmpty() ? "" : traffic.path() + ".") + key,
                Optional.of(label));
    }

    private String share(Routing.Part part, List<Routing.Part> reached, Traffic named) {
        String label = named.label("Share of requests");
        boolean cascade = option.routing() instanceof Routing.Cascade;
        if ((cascade && part.equals(reached.getFirst())) || reached.size() == 1) {
            return context.page().fixed(label, 1, "", "every request comes here");
        }
        return context.page()
                .value(
                        label,
                        cascade || !part.equals(reached.getLast()) ? share(part) : rest(reached),
                        "",
                        cascade ? "escalates to here" : "what the router sends here");
    }

    /** In a split the last share is what the others leave. */
    private String rest(List<Routing.Part> reached) {
        return "1"
                + reached.subList(0, reached.size() - 1).stream()
                        .map(other -> "-" + share(other))
                        .collect(Collectors.joining());
    }

    private String share(Routing.Part part) {
        return context.inputs().driver(option.id() + "." + part.option() + ".share");
    }
}
