// Writes 1 - coverage: blended with MIN, a pixel under several segments keeps the largest coverage.
uniform float alpha;
out vec4 result;

void main() { result = vec4(1.0 - alpha * segment_coverage(place_from_a())); }
