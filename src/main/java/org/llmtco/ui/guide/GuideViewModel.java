package org.llmtco.ui.guide;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Which page of the guide is read, and the way there. */
public final class GuideViewModel {
    private final GuidePages pages = new GuidePages();
    private final Deque<Place> behind = new ArrayDeque<>();
    private final Deque<Place> ahead = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Place> place;

    /**
     * A place in the guide.
     *
     * @param anchor of a heading; the top of the page if empty
     */
    public record Place(GuidePage page, Optional<String> anchor) {}

    public GuideViewModel() {
        place =
                new ReadOnlyObjectWrapper<>(
                        find(GuidePages.START)
                                .orElseThrow(() -> new IllegalStateException("no guide")));
    }

    /** All pages that the guide leads to, in the order of its first page. */
    public List<GuidePages.Entry> contents() {
        return pages.contents();
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Whether a link leads to a page of the guide. */
    public boolean leadsOn(String target) {
        return find(target).isPresent();
    }

    /** Goes where a link leads; nowhere if that is no page of the guide. */
    public void follow(String target) {
        find(target)
                .filter(next -> !next.equals(place.get()))
                .ifPresent(
                        next -> {
                            behind.push(place.get());
                            ahead.clear();
                            go(next);
                        });
    }

    private Optional<Place> find(String target) {
        int hash = target.indexOf('#');
        Optional<String> anchor =
                hash < 0 ? Optional.empty() : Optional.of(target.substring(hash + 1));
        return pages.find(hash < 0 ? target : target.substring(0, hash))
                .map(page -> new Place(page, anchor));
    }

    /** To the place before, if there is one. */
    public void goBack() {
        if (!behind.isEmpty()) {
            ahead.push(place.get());
            go(behind.pop());
        }
    }

    /** To the place from which one went back, if one did. */
    public void goForward() {
        if (!ahead.isEmpty()) {
            behind.push(place.get());
            go(ahead.pop());
        }
    }

    private void go(Place next) {
        canGoBack.set(!behind.isEmpty());
        canGoForward.set(!ahead.isEmpty());
        place.set(next);
    }
}
