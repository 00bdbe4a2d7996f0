// How much of a pixel, whose center is `distance_px` from the center line, a line of this half width covers.
float line_coverage(float distance_px, float half_px) {
    return clamp(min(half_px, distance_px + 0.5) - max(-half_px, distance_px - 0.5), 0.0, 1.0);
}
