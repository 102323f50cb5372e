package org.llmtco.report.workbook;

import org.llmtco.model.DeploymentOption;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** An option under another id. */
final class Renamed {
    private Renamed() {}

    static DeploymentOption of(DeploymentOption option, String id) {
        try {
            RecordComponent[] components = option.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] =
                        components[i].getName().equals("id")
                                ? id
                                : components[i].getAccessor().invoke(option);
            }
            return (DeploymentOption)
                    option.getClass()
                            .getDeclaredConstructor(
                                    Arrays.stream(components)
                                            .map(RecordComponent::getType)
                                            .toArray(Class<?>[]::new))
                            .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
