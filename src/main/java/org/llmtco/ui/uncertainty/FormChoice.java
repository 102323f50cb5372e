package org.llmtco.ui.uncertainty;

import org.llmtco.model.DriverDistribution;
import org.llmtco.model.DriverDistribution.Form;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A shape that a distribution can have, and the numbers that it needs. */
public enum FormChoice {
    PERCENTILES("P10, P50 and P90", Form.PERCENTILES),
    TRIANGULAR("Triangular", Form.TRIANGULAR),
    PERT("PERT", Form.PERT),
    NORMAL("Normal", Form.NORMAL),
    LOGNORMAL("Lognormal", Form.LOGNORMAL),
    UNIFORM("Uniform", Form.UNIFORM),
    FIXED("Known", Form.FIXED);

    private final String label;
    private final Form form;

    /** A number of a distribution, and the share of the cases below it that it stands at. */
    public enum Parameter {
        P10("P10", 0.1),
        P50("P50", 0.5),
        P90("P90", 0.9),
        SMALLEST("Smallest", 0.01),
        MOST_LIKELY("Most likely", 0.5),
        LARGEST("Largest", 0.99);

        private final String label;
        private final double share;

        Parameter(String label, double share) {
            this.label = label;
            this.share = share;
        }

        public String label() {
            return label;
        }

        double share() {
            return share;
        }

        /** The number in a distribution that has it. */
        double of(DriverDistribution distribution) {
            return (switch (this) {
                        case P10, SMALLEST -> distribution.low();
                        case P90, LARGEST -> distribution.high();
                        case P50 -> distribution.median();
                        case MOST_LIKELY -> distribution.mode();
                    })
                    .orElseThrow();
        }
    }

    FormChoice(String label, Form form) {
        this.label = label;
        this.form = form;
    }

    static FormChoice of(Form form) {
        for (FormChoice choice : values()) {
            if (choice.form == form) {
                return choice;
            }
        }
        throw new IllegalArgumentException(form.words());
    }

    Form form() {
        return form;
    }

    /**
     * A distribution of this shape.
     *
     * @param values of the parameters, in their order
     * @throws org.llmtco.model.InvalidFieldException if they are none of this shape
     */
    DriverDistribution stated(String driver, List<Double> values) {
        return new DriverDistribution(
                driver,
                form,
                of(values, Parameter.P10, Parameter.SMALLEST),
                of(values, Parameter.MOST_LIKELY),
                of(values, Parameter.P50),
                of(values, Parameter.P90, Parameter.LARGEST));
    }

    private OptionalDouble of(List<Double> values, Parameter... names) {
        List<Parameter> parameters = parameters();
        return IntStream.range(0, parameters.size())
                .filter(i -> List.of(names).contains(parameters.get(i)))
                .mapToDouble(values::get)
                .findFirst();
    }

    public List<Parameter> parameters() {
        return switch (this) {
            case PERCENTILES -> List.of(Parameter.P10, Parameter.P50, Parameter.P90);
            case TRIANGULAR, PERT ->
                    List.of(Parameter.SMALLEST, Parameter.MOST_LIKELY, Parameter.LARGEST);
            case NORMAL, LOGNORMAL -> List.of(Parameter.P10, Parameter.P90);
            case UNIFORM -> List.of(Parameter.SMALLEST, Parameter.LARGEST);
            case FIXED -> List.of();
        };
    }

    @Override
    public String toString() {
        return label;
    }
}
