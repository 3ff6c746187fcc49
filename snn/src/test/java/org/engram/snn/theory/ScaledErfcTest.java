package org.engram.snn.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledErfcTest {

    /** Values in 40 digits, on either side of every change of method. */
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "0.001, 0.998872620081151409",
        "0.05, 0.945990043554961478",
        "0.0999, 0.896551896762298163",
        "0.1, 0.896456979969126637",
        "0.5, 0.615690344192925875",
        "1, 0.427583576155807004",
        "2, 0.255395676310505744",
        "3.3, 0.164007297572932631",
        "6.2, 0.0898581083197459226",
        "6.3, 0.0884658993528521978",
        "10, 0.0561409927438225859",
        "26, 0.0216835848505629066",
        "100, 0.0056416137829894329"
    })
    void values(double x, double value) {
        assertThat(ScaledErfc.of(x)).isCloseTo(value, withinPercentage(1e-12));
    }
}
