package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.json.DerivedFrom;

/** A case of a make-believe domain, with a property of every kind that rules may compare. */
public final class Parcel {
    public static final FactTypes FACT_TYPES = FactTypes.of(Parcel.class, Stamp.class);

    private final Label label;
    private final Tariff tariff;

    public Parcel(Label label, Tariff tariff) {
        this.label = label;
        this.tariff = tariff;
    }

    public enum Size {
        SMALL,
        LARGE
    }

    public record Contents(
            @Nullable Integer items, @Nullable Money worth) {
        @DerivedFrom("/worth")
        public @Nullable Money insured() {
            return worth;
        }
    }

    public record Label(
            @Nullable Integer pieces,
            @Nullable BigDecimal weight,
            @Nullable Money value,
            @Nullable LocalDate posted,
            @Nullable Boolean fragile,
            @Nullable Size size,
            @Nullable String address,
            @Nullable List<String> marks,
            @Nullable Contents contents) {}

    public record Tariff(
            @Nullable Integer mostPieces,
            @Nullable BigDecimal mostWeight,
            @Nullable Money mostValue,
            @Nullable LocalDate firstDay,
            @Nullable List<String> marks,
            String name) {}

    /** A fact that may stand beside a parcel. */
    public record Stamp(
            @DerivedFrom("/stamps") @Nullable Integer pence,
            @DerivedFrom("/stamps") @Nullable Boolean used) {}

    @Answers
    public Label label() {
        return label;
    }

    @Settings
    public Tariff tariff() {
        return tariff;
    }

    public static Label of(int pieces) {
        return new Label(pieces, null, null, null, null, null, null, null, null);
    }

    public static Tariff atMost(int pieces) {
        return new Tariff(pieces, null, null, null, null, "some");
    }

    static Label blank() {
        return new Label(null, null, null, null, null, null, null, null, null);
    }

    static Tariff free() {
        return new Tariff(null, null, null, null, null, "free");
    }

    public static List<Object> facts(Label label, Tariff tariff, Stamp... stamps) {
        return ImmutableList.builder()
                .add(new Parcel(label, tariff))
                .add((Object[]) stamps)
                .build();
    }
}
