#include "app/tracer/sourcelines.h"

#include <array>
#include <string_view>

namespace eleven::tracer {
namespace {

/// Files of the system, whose lines are nobody's own: libraries, and what runs scripts.
bool isOfSystem(std::string_view file) {
    for (const std::string_view folder : {"/usr/", "/lib/", "/lib64/", "/opt/", "["})
        if (file.starts_with(folder)) return true;
    // What runs scripts has lines, too, and they are nobody's: "python3.11".
    const std::string_view name = file.substr(file.rfind('/') + 1);
    return name.substr(0, name.find_last_not_of("0123456789.") + 1) == "python" ||
           name.starts_with("libpython") || name.find(".cpython-") != std::string_view::npos;
}

struct Search {
    Dwfl* symbols = nullptr;
    Source found;
    bool isLost = false; ///< a frame lies in no module that is known
};

int visit(Dwfl_Frame* frame, void* argument) {
    auto& search = *static_cast<Search*>(argument);
    Dwarf_Addr place = 0;
    bool isExact = false;
    if (!::dwfl_frame_pc(frame, &place, &isExact)) return DWARF_CB_ABORT;
    if (!isExact) --place; // the call, not what comes after it
    Dwfl_Module* const module = ::dwfl_addrmodule(search.symbols, place);
    if (module == nullptr) {
        search.isLost = true;
        return DWARF_CB_OK;
    }
    const char* file = nullptr;
    ::dwfl_module_info(module, nullptr, nullptr, nullptr, nullptr, nullptr, &file, nullptr);
    const char* const name =
        ::dwfl_module_info(module, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);
    if (isOfSystem(file != nullptr ? file : name != nullptr ? name : "[")) return DWARF_CB_OK;
    int line = 0;
    Dwfl_Line* const entry = ::dwfl_module_getsrc(module, place);
    const char* const source =
        entry != nullptr ? ::dwfl_lineinfo(entry, nullptr, &line, nullptr, nullptr, nullptr) : nullptr;
    const char* const function = ::dwfl_module_addrname(module, place);
    if (source == nullptr) { // no debug information, or the C library in a static program
        const bool isName = function != nullptr && std::string_view(function) != "_start"; // before main()
        if (search.found.function.empty() && isName) search.found.function = function;
        return DWARF_CB_OK;
    }
    const char* const folder = ::dwfl_line_comp_dir(entry);
    const bool isRelative = *source != '/' && folder != nullptr;
    search.found = {isRelative ? std::string(folder) + '/' + source : source, line,
                    function != nullptr ? function : ""};
    return DWARF_CB_ABORT;
}

} // namespace

SourceLines::Symbols SourceLines::read(pid_t process) {
    static char* debugFolders = nullptr; // the default ones
    static const Dwfl_Callbacks callbacks = {::dwfl_linux_proc_find_elf, ::dwfl_standard_find_debuginfo,
                                             nullptr, &debugFolders};
    Symbols symbols(::dwfl_begin(&callbacks));
    if (!symbols || ::dwfl_linux_proc_report(symbols.get(), process) != 0) return nullptr;
    ::dwfl_report_end(symbols.get(), nullptr, nullptr);
    if (::dwfl_linux_proc_attach(symbols.get(), process, true) != 0) return nullptr;
    return symbols;
}

Source SourceLines::of(pid_t task, pid_t process) {
    for (const bool isAgain : {false, true}) { // it may have loaded a library since
        Symbols& symbols = m_symbols[process];
        if (!symbols || isAgain) symbols = read(process);
        if (!symbols) return {};
        Search search{symbols.get(), {}, false};
        ::dwfl_getthread_frames(symbols.get(), task, visit, &search);
        if (search.found.line != 0 || !search.isLost) return search.found;
        if (isAgain) return search.found;
    }
    return {};
}

} // namespace eleven::tracer
