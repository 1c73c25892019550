// How many industries a district may declare. May import: nothing. Invariant: the caps are those of the rule of 2023, told beside what is counted.

/** At most two leading and four featured industries a district (Chongqing 2023), three leading ones where said so. */
export const LEAD_CAP = 2;
export const LEAD_CAP_OF_ZONES = 3;
export const FEATURED_CAP = 4;
