package org.llmtco.storage;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The way from the root of a file to a value, for example {@code models[2].prices[0].source}. */
record Key(@Nullable Key parent, String name, int index) {
    static final Key ROOT = new Key(null, "", -1);

    Key child(String name) {
        return new Key(this, name, -1);
    }

    Key item(int index) {
        return new Key(this, "", index);
    }

    /**
     * The key of a component, or of one further in ({@code options[2].routing.parts[0].option}).
     */
    Key field(String dotted) {
        Key key = this;
        for (String step : dotted.split("\\.", -1)) {
            String[] names = step.split("\\[", -1);
            key = key.child(names[0]);
            for (int i = 1; i < names.length; i++) {
                key = key.item(Integer.parseInt(names[i].replace("]", "")));
            }
        }
        return key;
    }

    boolean isRoot() {
        return parent == null;
    }

    /** Whether this is a key of the root itself. */
    boolean isInRoot() {
        return parent != null && parent.isRoot();
    }

    /**
     * The place of the value, or of the innermost value around it that the file has.
     *
     * @param object the value at {@code base}, a key on the way to this one
     */
    Position positionIn(Json object, Key base) {
        return in(object, base)
                .map(Json::at)
                .orElseGet(() -> parent == null ? object.at() : parent.positionIn(object, base));
    }

    /** Whether a file, by its root, has the value. */
    boolean isStatedIn(Json root) {
        return in(root, ROOT).isPresent();
    }

    private Optional<Json> in(Json object, Key base) {
        if (equals(base) || parent == null) {
            return Optional.of(object);
        }
        return switch (parent.in(object, base).orElse(null)) {
            case Json.Obj parentObject -> parentObject.member(name).map(Json.Member::value);
            case Json.Arr array when index >= 0 && index < array.items().size() ->
                    Optional.of(array.items().get(index));
            case null, default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        if (index >= 0) {
            return parent + "[" + index + "]";
        }
        String shown = isPlain(name) ? name : JsonText.quote(JsonText.shorten(name));
        return parent.isRoot() ? shown : parent + "." + shown;
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.length() <= 60
                && name.chars().allMatch(c -> c == '$' || Character.isLetterOrDigit(c));
    }
}
