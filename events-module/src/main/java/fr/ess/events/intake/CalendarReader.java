package fr.ess.events.intake;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;
import fr.ess.events.intake.CalendarReading.Unfit;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a calendar file event by event: one that cannot be taken leaves the others as they are. */
final class CalendarReader {

    /** Events that one calendar may hold. */
    static final int MOST = 2000;

    private static final int DEEPEST = 5;

    private CalendarReader() {}

    /** @throws UnreadableCalendarException for anything that is no calendar, or too much of one */
    static CalendarContent read(byte[] file) throws UnreadableCalendarException {
        Listener heard = new Listener();
        VObjectReader reader = new VObjectReader(new StringReader(CalendarText.of(file)), SyntaxRules.iCalendar());
        try {
            reader.parse(heard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (heard.refused != null) {
            throw new UnreadableCalendarException(heard.refused);
        }
        return heard.content();
    }

    /** What stands between the beginning and the end of an event. */
    record Component(int line, List<VObjectProperty> properties) {}

    private static final class Listener extends VObjectDataAdapter {

        private final List<Component> events = new ArrayList<>();
        private @Nullable List<VObjectProperty> open;
        private @Nullable String name;
        private @Nullable String zone;
        private @Nullable String refused;

        @Override
        public void onComponentBegin(String component, Context context) {
            int depth = context.getParentComponents().size();
            if (depth > DEEPEST) {
                refuse("Les éléments de cet agenda sont emboîtés trop profondément.", context);
            } else if (component.equalsIgnoreCase("VEVENT")) {
                open = new ArrayList<>();
            }
        }

        @Override
        public void onComponentEnd(String component, Context context) {
            if (component.equalsIgnoreCase("VEVENT") && open != null) {
                events.add(new Component(context.getLineNumber(), open));
                open = null;
                if (events.size() > MOST) {
                    refuse("Un agenda apporte au plus 2\u00a0000 événements.", context);
                }
            }
        }

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            List<String> around = context.getParentComponents();
            String within = around.isEmpty() ? "" : around.get(around.size() - 1);
            if (open != null && within.equalsIgnoreCase("VEVENT")) {
                open.add(property);
            } else if (within.equalsIgnoreCase("VCALENDAR")) {
                if (property.getName().equalsIgnoreCase("X-WR-CALNAME")) {
                    name = EventReading.line(VObjectPropertyValues.unescape(property.getValue()), 200);
                } else if (property.getName().equalsIgnoreCase("X-WR-TIMEZONE")) {
                    zone = property.getValue();
                }
            }
        }

        private void refuse(String reason, Context context) {
            refused = reason;
            context.stop();
        }

        CalendarContent content() {
            EventReading reading = new EventReading(new CalendarMoments(zone));
            List<FoundEvent> found = new ArrayList<>();
            List<Unfit> unfit = new ArrayList<>();
            Set<String> keys = new HashSet<>();
            for (Component component : events) {
                try {
                    FoundEvent event = reading.read(component);
                    if (!keys.add(event.key())) {
                        throw new UnfitFoundEventException(
                                "Deux événements de cet agenda ont le même identifiant (UID).");
                    }
                    found.add(event);
                } catch (UnfitFoundEventException e) {
                    unfit.add(new Unfit(component.line(), EventReading.title(component), e.reason()));
                }
            }
            return new CalendarContent(name, withoutMoved(found), unfit);
        }
    }

    /** A time of a repetition that stands for itself is not one of the rule's. */
    private static List<FoundEvent> withoutMoved(List<FoundEvent> found) {
        Map<String, TreeSet<LocalDate>> moved = new HashMap<>();
        for (FoundEvent event : found) {
            if (event.occurrence() != null) {
                moved.computeIfAbsent(event.uid(), any -> new TreeSet<>())
                        .add(event.occurrence().toLocalDate());
            }
        }
        return found.stream()
                .map(event -> event.occurrence() == null && event.recurrence() != null && moved.containsKey(event.uid())
                        ? event.without(moved.getOrDefault(event.uid(), new TreeSet<>()))
                        : event)
                .toList();
    }
}
