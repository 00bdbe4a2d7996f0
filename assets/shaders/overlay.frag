in vec4 shape;
in vec4 color;
flat in uint kind;

uniform sampler2D atlas;
uniform vec2 texel;  // 1 / size of the atlas
out vec4 result;

void main() {
    float covered;
    if (kind == 0u) {
        covered = texture(atlas, shape.xy * texel).a;
    } else if (kind == 1u) {
        covered = line_coverage(abs(shape.x), shape.z, 0.5);
    } else {
        float r = length(shape.xy);
        covered = clamp(shape.z - r + 0.5, 0.0, 1.0);
        if (shape.w > 0.0) covered *= clamp(r - shape.w + 0.5, 0.0, 1.0);
    }
    result = vec4(color.rgb, color.a * covered);
}
