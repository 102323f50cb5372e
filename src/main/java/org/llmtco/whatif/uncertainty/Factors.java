package org.llmtco.whatif.uncertainty;

import java.util.ArrayList;
import java.util.List;

/** All products of responses that some number of a simulation depends on, each computed once. */
final class Factors {
    /** The place of the factor that is always 1. */
    static final int ONE = 0;

    private final List<List<Response>> products = new ArrayList<>(List.of(List.of()));

    /** The place of a product. */
    int place(List<Response> responses) {
        List<Response> changing = responses.stream().filter(r -> !r.isConstant()).toList();
        int place = products.indexOf(changing);
        if (place < 0) {
            products.add(changing);
            place = products.size() - 1;
        }
        return place;
    }

    int size() {
        return products.size();
    }

    /** Computes every product at one draw. */
    void fill(double[] values, double[] factors) {
        for (int i = 0; i < factors.length; i++) {
            double product = 1;
            List<Response> responses = products.get(i);
            for (int j = 0; j < responses.size(); j++) {
                Response response = responses.get(j);
                product *= response.at(values[response.driver()]);
            }
            factors[i] = product;
        }
    }
}
