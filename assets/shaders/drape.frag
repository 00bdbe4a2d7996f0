// Relief: a quiet tint by height under a soft light from the north west.
in vec2 uv;
uniform sampler2D relief;  // r hillshade (180/255 flat), g height (sqrt(h / 4000 m))
uniform vec3 land;
uniform float strength;    // 0 ... 1
uniform float opacity;
uniform bool dark;
out vec4 result;

const float flat_shade = 180.0 / 255.0;

// Meters: 0, 300, 1000, 2200, 4000
vec3 tint(float root) {
    vec3 t0 = dark ? vec3(0.155, 0.185, 0.170) : vec3(0.890, 0.912, 0.838);
    vec3 t1 = dark ? vec3(0.180, 0.196, 0.168) : vec3(0.928, 0.925, 0.852);
    vec3 t2 = dark ? vec3(0.212, 0.202, 0.174) : vec3(0.938, 0.904, 0.824);
    vec3 t3 = dark ? vec3(0.242, 0.220, 0.196) : vec3(0.906, 0.862, 0.786);
    vec3 t4 = dark ? vec3(0.290, 0.280, 0.272) : vec3(0.940, 0.926, 0.902);
    vec3 c = mix(t0, t1, smoothstep(0.00, 0.27, root));
    c = mix(c, t2, smoothstep(0.27, 0.50, root));
    c = mix(c, t3, smoothstep(0.50, 0.74, root));
    return mix(c, t4, smoothstep(0.74, 1.00, root));
}

void main() {
    vec2 sampled = texture(relief, uv).rg;
    vec3 ground = mix(land, tint(sampled.g), 0.85 * strength);
    float light = (sampled.r - flat_shade) * strength;
    // Shadows lean to blue and go further than lights, as on printed relief maps.
    vec3 shade = dark ? vec3(0.030, 0.038, 0.055) : vec3(0.365, 0.385, 0.445);
    vec3 glow = dark ? vec3(0.520, 0.510, 0.480) : vec3(1.0, 0.995, 0.975);
    vec3 lit = light < 0.0 ? mix(ground, shade, min(-light * 0.95, 0.55)) : mix(ground, glow, min(light * 1.5, 0.45));
    vec2 edge = min(uv, 1.0 - uv) / 0.07;
    float fade = smoothstep(0.0, 1.0, clamp(min(edge.x, edge.y), 0.0, 1.0));
    result = vec4(lit, fade * opacity);
}
