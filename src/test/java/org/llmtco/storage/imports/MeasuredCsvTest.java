package org.llmtco.storage.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.sizing.measured.MeasuredRow;
import org.llmtco.storage.Problem;
import org.llmtco.storage.Reading;

import java.util.List;

class MeasuredCsvTest {
    private static final String HEAD =
            "gpu,gpu_count,model,precision,kv_precision,isl,osl,concurrency_or_max,metric,value,tp,"
                    + "parallel,engine,note\n";

    @Test
    void aRowIsReadWithItsLineAndItsThroughputOfAllGpus() {
        MeasuredRow row =
                rows(HEAD
                                + "H100,2,Llama,FP8,FP8,1000,500,max (x),output_tok_s_per_gpu,"
                                + "100,2,TP2EP2,vLLM,\"a, \"\"b\"\"\nc\"\n")
                        .getFirst();

        assertThat(row.line()).isEqualTo(2);
        assertThat(row.outputTokensPerSecond()).isEqualTo(200);
        assertThat(row.concurrency()).isEmpty();
        assertThat(row.layout()).hasValue(new MeasuredRow.Layout(2, 1, 1, true));
        assertThat(row.counted()).isTrue();
    }

    /** Total tokens hold input too: 3,000 of 1,000 in and 500 out are 1,000 of output. */
    @Test
    void totalThroughputIsTurnedIntoOutputThroughput() {
        assertThat(
                        rows(HEAD
                                        + "H100,2,Llama,FP8,FP8,1000,500,16,total_tok_s,3000,"
                                        + "2,TP2,vLLM,\r\n")
                                .getFirst()
                                .outputTokensPerSecond())
                .isEqualTo(1000);
    }

    @Test
    void aRowThatCannotBeReadIsToldWithItsLineAndTheOthersCount() {
        Reading<List<MeasuredRow>> reading =
                MeasuredCsv.parse(
                        HEAD
                                + "H100,two,Llama,FP8,FP8,1000,500,16,output_tok_s,1,2,TP2,vLLM,\n"
                                + "H100,2,Llama,FP8,FP8,1000,500,16,output_tok_s,-1,2,TP2,vLLM,\n"
                                + "H100,2,Llama\n"
                                + "H100,2,Llama,FP8,FP8,1000,500,16,tok,1,2,TP2,vLLM,\n"
                                + "H100,2,Llama,FP8,FP8,1000,500,16,output_tok_s,1,2,TP2,vLLM,\n",
                        "m.csv");

        assertThat(reading.value().orElseThrow()).hasSize(1);
        assertThat(reading.problems().stream().map(Problem::text))
                .containsExactly(
                        "m.csv:2: gpu_count is \"two\": must be a number",
                        "m.csv:3: outputTokensPerSecond is -1.0: must be above 0",
                        "m.csv:4:1: the row has 3 cells, the head has 14",
                        "m.csv:5: metric is \"tok\": must be output_tok_s, output_tok_s_per_gpu,"
                                + " total_tok_s or total_tok_s_per_gpu");
    }

    @Test
    void aQuoteThatIsNotClosedIsToldWithTheLineThatOpensIt() {
        assertThat(
                        MeasuredCsv.parse(HEAD + "H100,2,\"Llama,FP8\nH100,2\n", "m.csv")
                                .problems()
                                .stream()
                                .map(Problem::text))
                .containsExactly(
                        "m.csv:2:1: a quote opens cell 3 and is never closed: close it or take it"
                                + " away");
    }

    @Test
    void aRowIsLeftOutByAnyWayToWriteNoughtAndDegreesOfNoughtAreOne() {
        String head = "gpu,gpu_count,model,precision,isl,osl,engine,metric,value,tp,pp,dp_attn,";
        String row = "H100,2,Llama,FP8,1000,500,vLLM,output_tok_s,1,2,0,,";
        List<MeasuredRow> rows =
                rows(head + "used_in_fit\r" + row + "0.0\r" + row + "False\r" + row + "1.0\r");

        assertThat(rows).extracting(MeasuredRow::counted).containsExactly(false, false, true);
        assertThat(rows).extracting(MeasuredRow::line).containsExactly(2, 3, 4);
        assertThat(rows.getFirst().layout()).hasValue(new MeasuredRow.Layout(2, 1, 1, false));
    }

    @Test
    void aFileWithoutTheColumnsIsRefusedWithTheirNames() {
        Reading<List<MeasuredRow>> reading = MeasuredCsv.parse("a,b\n1,2\n", "m.csv");

        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems().getFirst().text())
                .isEqualTo(
                        "m.csv: the head has no column gpu, gpu_count, model, precision, isl, osl,"
                                + " engine, output_tok_s_deployment (or metric and value): a"
                                + " measured file begins with a line of column names");
    }

    private static List<MeasuredRow> rows(String text) {
        return MeasuredCsv.parse(text, "m.csv").orThrow();
    }
}
