#include "app/heap.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace app {

void prepare_heap() {
    constexpr int mib = 1024 * 1024;
    constexpr int room = 160 * mib;  // addresses, not memory: pages come as they are touched
    constexpr std::uintptr_t large_page = 2 * mib;
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD,
            32 * mib);  // the most that malloc takes: pictures and buffers lie in the heap too
    mallopt(M_TRIM_THRESHOLD, room + 32 * mib);
    mallopt(M_TOP_PAD, room);
    const auto before = reinterpret_cast<std::uintptr_t>(sbrk(0));
    void* volatile grows = std::malloc(mib);  // volatile: else the compiler leaves both calls out
    std::free(grows);
    const auto after = reinterpret_cast<std::uintptr_t>(sbrk(0));
    mallopt(M_TOP_PAD, mib);
    const std::uintptr_t from = (before + large_page - 1) / large_page * large_page;
    if (from < after) madvise(reinterpret_cast<void*>(from), after - from, MADV_HUGEPAGE);  // a wish
}

}  // namespace app
