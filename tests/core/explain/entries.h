#pragma once
// The entries of Explain, read from their files as they stand in the sources.

#include "core/explain/glossary.h"
#include "core/explain/names.h"

#include <fstream>
#include <iterator>

#include <QStringList>

namespace eleven {

inline std::string entryFile(EntryKind kind, const std::string& language) {
    return std::string(ELEVEN_SOURCE_DIR) + "/resources/explain/" +
           std::string(kEntryFiles[static_cast<std::size_t>(kind)]) + "." + language + ".md";
}

/// What is wrong with the files, or empty.
inline QString readEntries(Glossary& glossary) {
    for (const char* language : {"en", "zh_CN"}) {
        for (std::size_t kind = 0; kind < kEntryKinds; ++kind) {
            const std::string file = entryFile(static_cast<EntryKind>(kind), language);
            std::ifstream stream(file);
            const std::string text(std::istreambuf_iterator<char>(stream), {});
            const auto error = glossary.read(static_cast<EntryKind>(kind), language, file, text);
            if (error) return QString::fromStdString(error->message());
        }
    }
    return {};
}

/// What occurs in a run and has no entry.
class Unexplained {
public:
    explicit Unexplained(const Lesson& lesson) {
        m_fault = readEntries(m_glossary);
        look(namesIn(lesson));
    }
    void add(const Event& event) {
        m_trace.append(event);
        look(namesIn(m_trace, m_trace.size()));
    }
    [[nodiscard]] QString names() const {
        QStringList names = m_fault.isEmpty() ? QStringList() : QStringList(m_fault);
        for (const std::string& name : m_names)
            names << QString::fromStdString(name);
        return names.join(QStringLiteral(", "));
    }

private:
    void look(const std::vector<std::string>& names) {
        for (const std::string& name : names)
            if (m_glossary.find(name) == nullptr) m_names.insert(name);
    }

    Glossary m_glossary;
    Trace m_trace;
    QString m_fault;
    std::set<std::string> m_names;
};

} // namespace eleven
