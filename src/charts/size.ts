/**
 * All drawings share one natural width in user units. It is narrow on purpose: at 320 px, the narrowest screen the site
 * supports, the smallest text still measures about 10 px; chart.css caps the width on large screens.
 */
export const WIDTH = 420;

/** Font size of labels and values. */
export const TEXT = 15;

/** Font size of axis labels, legends and secondary text. */
export const SMALL = 14;

export const LINE_HEIGHT = 1.25;

/** Space above and below a drawing, so that strokes and letters at its edges are not cut off. */
export const EDGE = 4;
