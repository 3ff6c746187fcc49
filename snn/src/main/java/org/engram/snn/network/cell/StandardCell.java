package org.engram.snn.network.cell;

import java.util.LinkedHashMap;
import java.util.Map;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;

/**
 * A cell whose parameters and initial states are {@link Value}s by name. Immutable; {@code with} returns a changed copy.
 *
 * @param <C> the cell type itself
 */
public abstract class StandardCell<C extends StandardCell<C>> implements CellType {

    private final CellModel model;
    private final Map<String, Value> changed;

    /** A cell of the model with the given settings changed from their defaults. */
    protected StandardCell(CellModel model, Map<String, Value> changed) {
        this.model = model;
        this.changed = new LinkedHashMap<>(changed);
    }

    /** A copy of this cell with other settings. */
    protected abstract C copy(Map<String, Value> changed);

    /** The settings changed from their defaults, a copy. */
    protected final Map<String, Value> changed() {
        return new LinkedHashMap<>(changed);
    }

    @Override
    public final CellModel model() {
        return model;
    }

    @Override
    public final Value value(String setting) {
        Value value = changed.get(setting);
        return value != null ? value : new Constant(model.setting(setting).defaultValue());
    }

    /** This cell with one parameter or initial state changed, the same for all neurons. */
    public final C with(String setting, double value) {
        return with(setting, checked(model.setting(setting), value));
    }

    /** This cell with one parameter or initial state changed. */
    public final C with(String setting, Value value) {
        Parameter parameter = model.setting(setting);
        check(parameter, value);
        Map<String, Value> settings = changed();
        if (value.equals(new Constant(parameter.defaultValue()))) {
            settings.remove(setting);
        } else {
            settings.put(setting, value);
        }
        return copy(settings);
    }

    private Value checked(Parameter parameter, double value) {
        return new Constant(parameter.check(model.name(), value));
    }

    private void check(Parameter parameter, Value value) {
        if (value instanceof Constant constant) {
            parameter.check(model.name(), constant.value());
        } else if (value instanceof Listed listed) {
            for (int i = 0; i < listed.size(); i++) {
                Check.inside(
                        model.name() + "." + parameter.name() + "[" + i + "]",
                        listed.value(i),
                        parameter.bounds(),
                        parameter.unit());
            }
        }
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof StandardCell<?> that && model.equals(that.model) && changed.equals(that.changed);
    }

    @Override
    public final int hashCode() {
        return model.name().hashCode() * 31 + changed.hashCode();
    }

    @Override
    public final String toString() {
        return model.name() + changed;
    }
}
