package org.llmtco.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.model.OperationsCost;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.choice.SwitchInput;
import org.llmtco.ui.session.Session;

import java.util.List;

class ScopeViewModelTest {
    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final ScopeViewModel model = new ScopeViewModel(session);

    private SwitchInput input(String label) {
        return model.rows().stream()
                .flatMap(row -> row.switches().stream())
                .filter(input -> input.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private List<OperationsCost> ofOwnServers() {
        return session.scenario().operations().applies().ownedServers();
    }

    @Test
    void aCostIsSwitchedForOneKindOfOptionAndUndone() {
        SwitchInput audit = input("Audit for owned servers");
        assertThat(audit.onProperty().get()).isFalse();
        audit.set(true);
        assertThat(ofOwnServers()).contains(OperationsCost.COMPLIANCE_AUDIT);
        assertThat(input("Audit for rented GPUs").onProperty().get()).isFalse();
        audit.set(false);
        assertThat(ofOwnServers()).doesNotContain(OperationsCost.COMPLIANCE_AUDIT);
        session.undo();
        assertThat(audit.onProperty().get()).isTrue();
    }

    @Test
    void salariesAreThoseOfARegionWithAWholeCostPerYear() {
        assertThat(model.region().textProperty().get()).isEqualTo("US");
        assertThat(model.region().choices().found())
                .allSatisfy(choice -> assertThat(choice.facts().getFirst().value()).isPresent());
    }
}
