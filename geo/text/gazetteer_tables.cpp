#include "geo/text/gazetteer_tables.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstring>
#include <fstream>
#include <vector>

#include "geo/data/error.hpp"

namespace geo {

namespace format = gazetteer_format;

namespace {

format::Header header_of(std::span<const std::byte> file, const std::string& path) {
    const auto fail = [&path](const std::string& cause) { throw DataError(path + ": " + cause); };
    format::Header header{};
    if (file.size() < sizeof header.magic ||
        std::memcmp(file.data(), format::magic.data(), sizeof header.magic) != 0)
        fail("not a gazetteer");
    if (file.size() < sizeof header) fail("cut short within its header");
    std::memcpy(&header, file.data(), sizeof header);
    if (header.version != format::version || header.header_size != sizeof header)
        fail(fmt::format("a gazetteer of version {}; this program reads version {}", header.version,
                         format::version));
    if (header.file_size != file.size())
        fail(fmt::format("{} bytes where its header says {}: cut short or damaged", file.size(),
                         header.file_size));
    return header;
}

template <class T>
std::span<const T> part(std::span<const std::byte> file, const format::Header& header, format::Part which,
                        const std::string& path) {
    const auto [offset, count] = header.parts[static_cast<std::size_t>(which)];
    if (offset % 8 != 0 || offset > file.size() || count > (file.size() - offset) / sizeof(T))
        throw DataError(
            fmt::format("{}: damaged: part {} lies outside the file", path, static_cast<unsigned>(which)));
    return {reinterpret_cast<const T*>(file.data() + offset), static_cast<std::size_t>(count)};
}

/// Of the file as it is read, not as it is mapped: so its pages do not all become the program's memory at
/// once.
std::uint64_t checksum_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::vector<char> buffer(std::size_t{1} << 18);
    format::Checksum checksum;
    in.seekg(offsetof(format::Header, parts));
    while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())), in.gcount() > 0)
        checksum.add(std::as_bytes(std::span(buffer).first(static_cast<std::size_t>(in.gcount()))));
    return checksum.value();
}

}  // namespace

GazetteerTables gazetteer_tables(std::span<const std::byte> file, const std::string& path) {
    const format::Header header = header_of(file, path);
    if (checksum_of(path) != header.checksum)
        throw DataError(path + ": damaged: its checksum does not fit its bytes");

    using format::Part;
    GazetteerTables t;
    t.places = part<format::Place>(file, header, Part::places, path);
    t.cells = part<std::uint32_t>(file, header, Part::cells, path);
    t.bounds = part<format::Bounds>(file, header, Part::bounds, path);
    t.display = part<std::uint32_t>(file, header, Part::display, path);
    t.countries = part<format::Country>(file, header, Part::countries, path);
    t.admin1 = part<format::Admin1>(file, header, Part::admin1, path);
    t.keys = part<format::Key>(file, header, Part::keys, path);
    t.key_text = part<char>(file, header, Part::key_text, path);
    t.key_rank = part<std::uint8_t>(file, header, Part::key_rank, path);
    t.names = part<std::uint32_t>(file, header, Part::names, path);
    t.slots = part<std::uint32_t>(file, header, Part::slots, path);
    t.strings = part<char>(file, header, Part::strings, path);
    if (t.keys.size() < 2 || t.slots.empty() || (t.slots.size() & (t.slots.size() - 1)) != 0 ||
        t.key_rank.size() + 1 != t.keys.size() || t.cells.size() != 180 * 360 + 1)
        throw DataError(path + ": damaged: its parts do not fit each other");
    t.keys = t.keys.first(t.keys.size() - 1);
    return t;
}

}  // namespace geo
