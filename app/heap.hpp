#pragma once

namespace app {

/// Sets how the process's memory grows. To be called first in main(), before threads.
///
/// One heap for all threads, since the loader's would keep some 30 MB for themselves; and the heap's first
/// part in large pages where the kernel has them for who asks: touching memory for the first time in pages of
/// 4 KiB was a third of the processor time until the first picture.
void prepare_heap();

}  // namespace app
