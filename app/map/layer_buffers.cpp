#include "app/map/layer_buffers.hpp"

#include <epoxy/gl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <limits>

#include "app/gl/context.hpp"

namespace app {
namespace {

/// Pictures without use after which a layer's buffers go: a hidden layer comes back quickly for a while.
constexpr std::uint64_t kept_pictures = 200;

const void* offset_pointer(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes);
}

void float_attribute(unsigned location, int components, std::size_t stride, std::size_t offset) {
    glEnableVertexAttribArray(location);
    glVertexAttribPointer(location, components, GL_FLOAT, GL_FALSE, static_cast<int>(stride),
                          offset_pointer(offset));
}

template <class T>
void upload(unsigned target, const gl::Buffer& buffer, const std::vector<T>& data) {
    glBindBuffer(target, buffer.id());
    glBufferData(target, static_cast<GLsizeiptr>(data.size() * sizeof(T)), data.data(), GL_STATIC_DRAW);
}

/// The points and indices of several meshes as one, indices counted through.
template <class Mesh>
auto joined(const std::vector<Mesh>& meshes, std::vector<std::uint32_t>& first_index) {
    struct {
        std::remove_cvref_t<decltype(meshes[0].points)> points;
        std::vector<std::uint32_t> indices;
    } all;
    for (const Mesh& mesh : meshes) {
        const auto base = static_cast<std::uint32_t>(all.points.size());
        first_index.push_back(static_cast<std::uint32_t>(all.indices.size()));
        all.points.insert(all.points.end(), mesh.points.begin(), mesh.points.end());
        for (const std::uint32_t index : mesh.indices) all.indices.push_back(base + index);
    }
    return all;
}

/// The next mipmap level of two channels: each pixel the mean of four, or of two where a side has one pixel.
/// The last row or column of an odd number is left out, as GL does.
std::vector<std::uint8_t> halved(const std::uint8_t* pixels, int width, int height) {
    const auto columns = static_cast<std::size_t>(std::max(1, width / 2));
    const auto rows = static_cast<std::size_t>(std::max(1, height / 2));
    const std::size_t right = width > 1 ? 2 : 0;  // bytes to the neighbor
    const std::size_t down = height > 1 ? 2 * static_cast<std::size_t>(width) : 0;
    std::vector<std::uint8_t> half(columns * rows * 2);
    for (std::size_t y = 0; y < rows; ++y) {
        const std::uint8_t* from = pixels + y * 2 * down;
        std::uint8_t* to = half.data() + y * columns * 2;
        for (std::size_t x = 0; x < columns; ++x, from += 2 * right, to += 2) {
            for (const std::size_t c : {std::size_t{0}, std::size_t{1}}) {
                const unsigned sum = 0U + from[c] + from[c + right] + from[c + down] + from[c + down + right];
                to[c] = static_cast<std::uint8_t>((sum + 2) / 4);
            }
        }
    }
    return half;
}

void upload_texture(unsigned texture, const geo::Raster& raster) {
    int largest = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
    if (raster.width > largest || raster.height > largest) {
        throw gl::Error(fmt::format("the relief has {} x {} pixels, OpenGL takes {} a side", raster.width,
                                    raster.height, largest));
    }
    const bool two = raster.bands >= 2;
    const auto bands = static_cast<std::size_t>(raster.bands);
    std::vector<std::uint8_t> converted;  // stays empty for the usual two bands
    if (bands != 2) {
        converted.reserve(raster.pixels.size() / bands * 2);
        for (std::size_t i = 0; i + bands <= raster.pixels.size(); i += bands) {
            converted.push_back(raster.pixels[i]);
            converted.push_back(two ? raster.pixels[i + 1] : std::uint8_t{0});
        }
    }
    const std::uint8_t* shade_and_height = bands == 2 ? raster.pixels.data() : converted.data();
    glBindTexture(GL_TEXTURE_2D, texture);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    // Not glGenerateMipmap(): software GL compiles shaders for it and draws each level, in 50 times the time.
    int width = raster.width, height = raster.height, level = 0;
    std::vector<std::uint8_t> coarser;
    for (const std::uint8_t* pixels = shade_and_height;; pixels = coarser.data()) {
        glTexImage2D(GL_TEXTURE_2D, level, GL_RG8, width, height, 0, GL_RG, GL_UNSIGNED_BYTE, pixels);
        if (width == 1 && height == 1) break;
        coarser = halved(pixels, width, height);
        width = std::max(1, width / 2);
        height = std::max(1, height / 2);
        ++level;
    }
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

}  // namespace

LayerBuffers::LayerBuffers(const SceneLayer& layer) {
    const auto fill_mesh = joined(layer.fills, first_of_fill);
    glBindVertexArray(fills.id());
    upload(GL_ARRAY_BUFFER, fill_points, fill_mesh.points);
    upload(GL_ELEMENT_ARRAY_BUFFER, fill_indices, fill_mesh.indices);
    float_attribute(0, 2, sizeof(ScenePoint), 0);

    const auto drape_mesh = joined(layer.drapes, first_of_drape);
    glBindVertexArray(drapes.id());
    upload(GL_ARRAY_BUFFER, drape_points, drape_mesh.points);
    upload(GL_ELEMENT_ARRAY_BUFFER, drape_indices, drape_mesh.indices);
    float_attribute(0, 2, sizeof(Drape::Vertex), offsetof(Drape::Vertex, at));
    float_attribute(1, 2, sizeof(Drape::Vertex), offsetof(Drape::Vertex, u));

    // A segment that touches none stands before the first, after the last and between strokes.
    constexpr float nowhere = std::numeric_limits<float>::max();
    constexpr Segment apart{{nowhere, nowhere}, {-nowhere, -nowhere}, 0};
    std::vector<Segment> all{apart};
    for (const Stroke& stroke : layer.strokes) {
        first_of_stroke.push_back(static_cast<std::uint32_t>(all.size()));
        all.insert(all.end(), stroke.segments.begin(), stroke.segments.end());
        all.push_back(apart);
    }
    glBindVertexArray(strokes.id());
    upload(GL_ARRAY_BUFFER, segments, all);
    for (const unsigned location : {0U, 1U, 2U, 3U, 4U, 5U, 6U}) glVertexAttribDivisor(location, 1);
    glBindVertexArray(0);
}

void LayerBuffers::start_strokes_at(std::uint32_t segment) const {
    const std::size_t at = segment * sizeof(Segment);
    glBindVertexArray(strokes.id());
    glBindBuffer(GL_ARRAY_BUFFER, segments.id());
    float_attribute(0, 2, sizeof(Segment), at + offsetof(Segment, a));
    float_attribute(1, 2, sizeof(Segment), at + offsetof(Segment, b));
    float_attribute(2, 1, sizeof(Segment), at + offsetof(Segment, along_m));
    float_attribute(3, 2, sizeof(Segment), at - sizeof(Segment) + offsetof(Segment, a));
    float_attribute(4, 2, sizeof(Segment), at - sizeof(Segment) + offsetof(Segment, b));
    float_attribute(5, 2, sizeof(Segment), at + sizeof(Segment) + offsetof(Segment, a));
    float_attribute(6, 2, sizeof(Segment), at + sizeof(Segment) + offsetof(Segment, b));
}

const LayerBuffers& SceneBuffers::of(const std::shared_ptr<const SceneLayer>& layer) {
    auto found = layers_.find(layer.get());
    if (found != layers_.end() && found->second.source.expired()) {
        layers_.erase(found);
        found = layers_.end();
    }
    if (found == layers_.end()) {
        found =
            layers_.emplace(layer.get(), Entry<SceneLayer, LayerBuffers>{layer, LayerBuffers(*layer), now_})
                .first;
    }
    found->second.used = now_;
    return found->second.held;
}

unsigned SceneBuffers::texture_of(const std::shared_ptr<const geo::Raster>& raster) {
    auto found = textures_.find(raster.get());
    if (found != textures_.end() && found->second.source.expired()) {
        textures_.erase(found);
        found = textures_.end();
    }
    if (found == textures_.end()) {
        gl::Texture texture;
        upload_texture(texture.id(), *raster);
        found =
            textures_.emplace(raster.get(), Entry<geo::Raster, gl::Texture>{raster, std::move(texture), now_})
                .first;
    }
    found->second.used = now_;
    return found->second.held.id();
}

template <class Entries>
void SceneBuffers::sweep(Entries& entries) {
    std::erase_if(entries, [this](const auto& entry) {
        return entry.second.source.expired() || entry.second.used + kept_pictures < now_;
    });
}

void SceneBuffers::sweep() {
    ++now_;
    sweep(layers_);
    sweep(textures_);
}

}  // namespace app
