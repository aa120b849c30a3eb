#include "app/tracer/sourcelines.h"

#include <optional>
#include <string_view>

namespace eleven::tracer {
namespace {

/// Files of the system, whose lines are nobody's own: libraries, and what runs scripts.
bool isOfSystem(std::string_view file) {
    if (file.empty()) return false;
    for (const std::string_view folder : {"/usr/", "/lib/", "/lib64/", "/opt/", "["})
        if (file.starts_with(folder)) return true;
    // What runs scripts has lines, too, and they are nobody's: "python3.11".
    const std::string_view name = file.substr(file.rfind('/') + 1);
    return name.starts_with('<') || name.substr(0, name.find_last_not_of("0123456789.") + 1) == "python" ||
           name.starts_with("libpython") || name.find(".cpython-") != std::string_view::npos;
}

/// Of the packages that come with Go, wherever it is installed: "…/src/net/fd_unix.go", "net/fd_unix.go".
bool isOfGo(std::string_view file) {
    if (!file.ends_with(".go") && !file.ends_with(".s")) return false;
    constexpr std::string_view kSources = "/src/";
    const std::size_t sources = file.find(kSources);
    if (file.starts_with('/') && sources == std::string_view::npos) return false;
    const std::string_view package = file.starts_with('/') ? file.substr(sources + kSources.size()) : file;
    for (const std::string_view own :
         {"bufio/", "crypto/", "fmt/", "internal/", "io/", "net/", "os/", "runtime/", "syscall/", "vendor/"})
        if (package.starts_with(own)) return true;
    return false;
}

/// Go writes no table of addresses (.debug_aranges), so that each unit is asked.
Dwarf_Line* lineIn(Dwfl_Module* module, Dwarf_Addr place) {
    Dwarf_Addr bias = 0;
    for (Dwarf_Die* unit = nullptr; (unit = ::dwfl_module_nextcu(module, unit, &bias)) != nullptr;)
        if (::dwarf_haspc(unit, place - bias) == 1) return ::dwarf_getsrc_die(unit, place - bias);
    return nullptr;
}

struct Line {
    std::string file; ///< empty: not known
    int number = 0;
};

Line lineAt(Dwfl_Module* module, Dwarf_Addr place) {
    Line line;
    Dwfl_Line* const entry = ::dwfl_module_getsrc(module, place);
    const char* file = nullptr;
    const char* folder = nullptr;
    if (entry != nullptr) {
        file = ::dwfl_lineinfo(entry, nullptr, &line.number, nullptr, nullptr, nullptr);
        folder = ::dwfl_line_comp_dir(entry);
    } else if (Dwarf_Line* const raw = lineIn(module, place)) {
        file = ::dwarf_linesrc(raw, nullptr, nullptr);
        ::dwarf_lineno(raw, &line.number);
    }
    if (file == nullptr) return {};
    const bool isRelative = *file != '/' && folder != nullptr;
    line.file = isRelative ? std::string(folder) + '/' + file : file;
    return line;
}

/// In the user's own code; none: elsewhere. Without a line where there is no debug information.
std::optional<Source> ownAt(Dwfl_Module* module, Dwarf_Addr place) {
    const char* file = nullptr;
    ::dwfl_module_info(module, nullptr, nullptr, nullptr, nullptr, nullptr, &file, nullptr);
    const char* const name =
        ::dwfl_module_info(module, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);
    if (isOfSystem(file != nullptr ? file : name != nullptr ? name : "[")) return std::nullopt;
    const char* const symbol = ::dwfl_module_addrname(module, place);
    const std::string function = symbol != nullptr ? symbol : "";
    const Line line = lineAt(module, place);
    if (isOfSystem(line.file) || isOfGo(line.file)) return std::nullopt;
    if (line.number == 0 && function == "_start") return std::nullopt; // before main()
    return Source{line.file, line.number, function};
}

struct Search {
    Dwfl* symbols = nullptr;
    std::map<Dwarf_Addr, Source>& known;
    Source found;
    bool isLost = false; ///< a frame lies in no module that is known
};

int visit(Dwfl_Frame* frame, void* argument) {
    auto& search = *static_cast<Search*>(argument);
    Dwarf_Addr place = 0;
    bool isExact = false;
    if (!::dwfl_frame_pc(frame, &place, &isExact)) return DWARF_CB_ABORT;
    if (!isExact) --place; // the call, not what comes after it
    auto known = search.known.find(place);
    if (known == search.known.end()) {
        Dwfl_Module* const module = ::dwfl_addrmodule(search.symbols, place);
        if (module == nullptr) {
            search.isLost = true;
            return DWARF_CB_OK;
        }
        known = search.known.emplace(place, ownAt(module, place).value_or(Source())).first;
    }
    const Source& here = known->second;
    if (search.found.function.empty()) search.found = here; // the innermost, if none has a line
    if (here.line == 0) return DWARF_CB_OK;
    search.found = here;
    return DWARF_CB_ABORT;
}

} // namespace

SourceLines::Symbols SourceLines::read(pid_t process) {
    static char* debugFolders = nullptr; // the default ones
    static const Dwfl_Callbacks callbacks = {::dwfl_linux_proc_find_elf, ::dwfl_standard_find_debuginfo,
                                             nullptr, &debugFolders};
    Symbols symbols{std::unique_ptr<Dwfl, End>(::dwfl_begin(&callbacks)), {}};
    Dwfl* const dwfl = symbols.dwfl.get();
    if (dwfl == nullptr || ::dwfl_linux_proc_report(dwfl, process) != 0) return {};
    ::dwfl_report_end(dwfl, nullptr, nullptr);
    if (::dwfl_linux_proc_attach(dwfl, process, true) != 0) return {};
    return symbols;
}

Source SourceLines::of(pid_t task, pid_t process) {
    for (const bool isAgain : {false, true}) { // it may have loaded a library since
        Symbols& symbols = m_symbols[process];
        if (!symbols.dwfl || isAgain) symbols = read(process);
        if (!symbols.dwfl) return {};
        Search search{symbols.dwfl.get(), symbols.known, {}, false};
        ::dwfl_getthread_frames(symbols.dwfl.get(), task, visit, &search);
        if (search.found.line != 0 || !search.isLost) return search.found;
        if (isAgain) return search.found;
    }
    return {};
}

} // namespace eleven::tracer
