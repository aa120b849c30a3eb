#include "core/explain/glossary.h"

#include "core/base/lines.h"
#include "core/base/wording.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace eleven {

namespace {

struct WordsField {
    std::string_view key;
    std::string EntryWords::* words;
};
/// Of every language, in the order in which they are written; kFactFields of the English file alone.
constexpr std::array<WordsField, 7> kWordsFields = {{{"title", &EntryWords::title},
                                                     {"what", &EntryWords::what},
                                                     {"entered", &EntryWords::entered},
                                                     {"left", &EntryWords::left},
                                                     {"next", &EntryWords::next},
                                                     {"wrong", &EntryWords::wrong},
                                                     {"linux", &EntryWords::linux}}};
struct FactField {
    std::string_view key;
    std::string GlossaryEntry::* text;
    std::vector<std::string> GlossaryEntry::* list;
};
constexpr std::array<FactField, 5> kFactFields = {{{"names", &GlossaryEntry::names, nullptr},
                                                   {"source", &GlossaryEntry::source, nullptr},
                                                   {"work", &GlossaryEntry::work, nullptr},
                                                   {"lessons", nullptr, &GlossaryEntry::lessons},
                                                   {"see", nullptr, &GlossaryEntry::see}}};

std::vector<std::string> keysOf(bool isEnglish) {
    std::vector<std::string> keys;
    for (const WordsField& field : kWordsFields)
        keys.emplace_back(field.key);
    for (const FactField& field : kFactFields)
        if (isEnglish) keys.emplace_back(field.key);
    return keys;
}

std::vector<std::string> wordsIn(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

/// False: it stands twice.
bool take(GlossaryEntry& entry, EntryWords& words, std::string_view key, const std::string& value) {
    for (const WordsField& field : kWordsFields)
        if (field.key == key) return std::exchange(words.*field.words, value).empty();
    for (const FactField& field : kFactFields) {
        if (field.key != key) continue;
        if (field.text != nullptr) return std::exchange(entry.*field.text, value).empty();
        return std::exchange(entry.*field.list, wordsIn(value)).empty();
    }
    return false;
}

} // namespace

const EntryWords& GlossaryEntry::in(const std::string& language) const {
    const auto found = words.find(language);
    return found != words.end() ? found->second : words.at("en");
}

const std::string& GlossaryEntry::titleIn(const std::string& language) const {
    const std::string& title = in(language).title;
    return title.empty() ? name : title;
}

const GlossaryEntry* Glossary::find(const std::string& name) const {
    const auto found = m_places.find(name);
    return found != m_places.end() ? &m_entries[found->second] : nullptr;
}

std::optional<LessonError> Glossary::read(EntryKind kind, const std::string& language,
                                          const std::string& file, std::string_view text) {
    const bool isEnglish = language == "en";
    const auto error = [&](int line, int column, std::string expected, std::string seen) {
        return LessonError{file, {line, column}, std::move(expected), std::move(seen)};
    };
    GlossaryEntry* entry = nullptr;
    int number = 0;
    for (const std::string_view view : linesOf(text)) {
        const std::string line(view);
        ++number;
        if (line.empty() || (entry == nullptr && line.starts_with("# "))) continue;
        if (line.starts_with("## ")) {
            const std::string name = line.substr(3);
            const auto found = m_places.find(name);
            if (isEnglish && found != m_places.end())
                return error(number, 4, "each name once", inQuotes(name));
            if (!isEnglish && (found == m_places.end() || m_entries[found->second].words.contains(language)))
                return error(number, 4, "an entry of the English file, once", inQuotes(name));
            if (isEnglish) {
                m_places[name] = m_entries.size();
                m_entries.push_back({kind, name, {}, {}, {}, {}, {}, {}});
            }
            entry = &m_entries[m_places[name]];
            entry->words[language];
            continue;
        }
        const std::size_t colon = line.find(": ");
        if (entry == nullptr || colon == std::string::npos)
            return error(number, 1, entry == nullptr ? "## and a name" : "key: value", inQuotes(line));
        const std::string key = line.substr(0, colon);
        const std::vector<std::string> keys = keysOf(isEnglish);
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            return error(number, 1, listedFor(key, keys), inQuotes(key));
        if (!take(*entry, entry->words[language], key, line.substr(colon + 2)))
            return error(number, 1, "each field once", inQuotes(key));
    }
    const auto silent = std::find_if(m_entries.begin(), m_entries.end(), [&](const GlossaryEntry& each) {
        return each.kind == kind && (!each.words.contains(language) || each.words.at(language).what.empty());
    });
    if (silent == m_entries.end()) return {};
    return error(number, 1, "what: of " + inQuotes(silent->name), "nothing");
}

} // namespace eleven
