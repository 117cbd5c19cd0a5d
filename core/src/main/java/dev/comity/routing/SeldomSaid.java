package dev.comity.routing;

/** Room for the sets of actors that most issues do not name. */
final class SeldomSaid {
    final long[] location;
    final long[] parties;
    final long[] partyMembers;
    final long[] required;
    final long[] critical;
    final long[] willing;
    final long[] coalition;

    SeldomSaid(int words) {
        location = new long[words];
        parties = new long[words];
        partyMembers = new long[words];
        required = new long[words];
        critical = new long[words];
        willing = new long[words];
        coalition = new long[words];
    }
}
