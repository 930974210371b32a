package predictcovid.hub.task;

import java.util.List;
import java.util.stream.Stream;

/// The columns of submissions to the CDC's hubs.
public final class HubColumns {
    public static final String REFERENCE_DATE = "reference_date";
    public static final String TARGET = "target";
    public static final String HORIZON = "horizon";
    public static final String TARGET_END_DATE = "target_end_date";
    public static final String LOCATION = "location";
    public static final String OUTPUT_TYPE = "output_type";
    public static final String OUTPUT_TYPE_ID = "output_type_id";
    public static final String VALUE = "value";

    /// Those that name a task, in their order.
    public static final List<String> OF_TASKS =
            List.of(REFERENCE_DATE, TARGET, HORIZON, TARGET_END_DATE, LOCATION);

    /// All eight, in their order.
    public static final List<String> ALL =
            Stream.concat(OF_TASKS.stream(), Stream.of(OUTPUT_TYPE, OUTPUT_TYPE_ID, VALUE))
                    .toList();

    private HubColumns() {}
}
