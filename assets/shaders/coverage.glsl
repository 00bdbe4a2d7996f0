// How much of a pixel, whose center is `distance_px` from the center line, a line of this half width covers.
// `reach_px` is half the width of a pixel as seen along the line: 0.5, or 0.71 for a diagonal one.
float line_coverage(float distance_px, float half_px, float reach_px) {
    float overlap = min(half_px, distance_px + reach_px) - max(-half_px, distance_px - reach_px);
    return clamp(overlap / (2.0 * reach_px), 0.0, 1.0);
}
