#include "core/lesson/reading/lessontexts.h"

#include "core/base/lines.h"
#include "core/base/wording.h"
#include "core/lesson/reading/limits.h"
#include "core/lesson/reading/questions.h"
#include "core/lesson/reading/textfile.h"

#include <algorithm>
#include <filesystem>

namespace eleven {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSolved = "solved";

/// Without blank lines before and after.
std::string trimmed(const std::string& text) {
    const std::size_t last = text.find_last_not_of(" \t\n");
    if (last == std::string::npos) return {};
    const std::size_t firstText = text.find_first_not_of(" \t\n");
    const std::size_t lineEnd = text.rfind('\n', firstText);
    const std::size_t first = lineEnd == std::string::npos ? 0 : lineEnd + 1;
    return text.substr(first, last + 1 - first);
}

[[noreturn]] void failOfLength(const std::string& file, int line) {
    throw LessonError{
        file, {line, 1}, "a text of at most " + std::to_string(kLongestText) + " bytes", "more"};
}

/// One text.LANGUAGE.md, line by line.
class TextReader {
public:
    TextReader(Lesson& lesson, std::string file, std::string language)
        : m_lesson(lesson), m_file(std::move(file)), m_language(std::move(language)) {}

    void read(const std::string& content) {
        m_target = &m_lesson.intro[m_language];
        for (const std::string_view line : linesOf(content)) {
            ++m_line;
            readLine(std::string(line));
        }
        finishSection();
        requireAll();
    }

private:
    [[noreturn]] void fail(int line, int column, std::string expected, std::string seen) const {
        throw LessonError{m_file, {line, column}, std::move(expected), std::move(seen)};
    }

    [[noreturn]] void failAgain(int column, const std::string& id) const {
        fail(m_line, column, "each heading once", inQuotes(id) + " again");
    }

    void readLine(const std::string& line) {
        if (line.compare(0, 3, "```") == 0) m_inCode = !m_inCode;
        if (m_inCode) {
            add(line);
        } else if (line.compare(0, 3, "## ") == 0) {
            beginStep(trimmed(line.substr(3)));
        } else if (line.compare(0, 4, "### ") == 0) {
            beginQuestion(trimmed(line.substr(4)));
        } else if (line.compare(0, 2, "# ") == 0) { // the title of the file; the lesson's is in the YAML file
            if (m_step != nullptr || !trimmed(*m_target).empty())
                fail(m_line, 1, "the title before everything else", inQuotes(line));
        } else if (line == "---" && m_step != nullptr) {
            divide();
        } else {
            add(line);
        }
    }

    void add(const std::string& line) {
        *m_target += line + "\n";
        if (m_target->size() > kLongestText) failOfLength(m_file, m_line);
    }

    /// From what is about to be done to what it showed.
    void divide() {
        if (m_target != &m_step->text[m_language])
            fail(m_line, 1, "one line --- in the text of a step, before its questions", "another");
        finishSection();
        m_target = &m_step->showed[m_language];
        m_heading = m_line;
    }

    void beginStep(const std::string& id) {
        finishSection();
        if (m_lesson.challenge) {
            if (id != kSolved)
                fail(m_line, 4, "the heading " + std::string(kSolved) + ", the only one of a challenge",
                     inQuotes(id));
            begin(m_lesson.challenge->solved, 4, id);
            return;
        }
        const auto found = std::find_if(m_lesson.steps.begin(), m_lesson.steps.end(),
                                        [&](const LessonStep& step) { return step.id == id; });
        if (found == m_lesson.steps.end()) {
            std::vector<std::string> ids;
            for (const LessonStep& step : m_lesson.steps)
                ids.push_back(step.id);
            fail(m_line, 4, "the step " + listedFor(id, ids), inQuotes(id) + ", a text without its step");
        }
        m_step = &*found;
        begin(found->text, 4, id);
    }

    void beginQuestion(const std::string& id) {
        finishSection();
        if (m_step == nullptr)
            fail(m_line, 1, "\"## STEP\" before the first question", inQuotes("### " + id));
        const auto found = std::find_if(m_step->questions.begin(), m_step->questions.end(),
                                        [&](const Question& question) { return question.id == id; });
        if (found == m_step->questions.end())
            fail(m_line, 5, "a question of the step " + m_step->id,
                 inQuotes(id) + ", a text without its question");
        if (found->text.count(m_language) != 0) failAgain(5, id);
        m_question = &*found;
        m_questionText.clear();
        m_target = &m_questionText;
        m_heading = m_line;
    }

    void begin(std::map<std::string, std::string>& texts, int column, const std::string& id) {
        if (texts.count(m_language) != 0) failAgain(column, id);
        m_target = &texts[m_language];
        m_heading = m_line;
    }

    void finishSection() {
        if (m_heading != 0 && trimmed(*m_target).empty())
            fail(m_heading, 1, "a text below this line", "none");
        if (m_question != nullptr) {
            QuestionText text = parseQuestionText(m_questionText, *m_question, m_file, m_heading + 1);
            requireSameOptions(text.options.size());
            m_question->text[m_language] = std::move(text);
        } else {
            *m_target = trimmed(*m_target);
        }
        m_question = nullptr;
    }

    /// What was chosen stays chosen when another language is spoken.
    void requireSameOptions(std::size_t count) const {
        const auto english = m_question->text.find("en"); // read first
        if (english == m_question->text.end() || english->second.options.size() == count) return;
        fail(m_heading, 1, std::to_string(english->second.options.size()) + " options, as in text.en.md",
             std::to_string(count));
    }

    /// The YAML file is where a text is asked for.
    void requireAll() const {
        const std::string name = fs::path(m_file).filename().string();
        if (m_lesson.challenge) requireAll(*m_lesson.challenge, name);
        for (const LessonStep& step : m_lesson.steps) {
            if (step.text.count(m_language) == 0)
                throw LessonError{m_lesson.file, step.place, "\"## " + step.id + "\" in " + name, "none"};
            if (step.showed.count(m_language) == 0)
                throw LessonError{m_lesson.file, step.place,
                                  "a line --- in the text \"## " + step.id + "\" in " + name +
                                      ", and below it what the step showed",
                                  "none"};
            for (const Question& question : step.questions)
                if (question.text.count(m_language) == 0)
                    throw LessonError{m_lesson.file, question.place, "\"### " + question.id + "\" in " + name,
                                      "none"};
        }
    }

    void requireAll(const Challenge& challenge, const std::string& name) const {
        if (m_lesson.intro.at(m_language).empty())
            fail(1, 1, "what is to be done, before any heading", "none");
        if (challenge.solved.count(m_language) == 0)
            throw LessonError{m_lesson.file, challenge.place, "\"## solved\" in " + name, "none"};
        for (const auto& hint : challenge.hints)
            if (hint.count(m_language) == 0)
                throw LessonError{m_lesson.file, challenge.place, "two hints in the language of " + name,
                                  "none"};
    }

    Lesson& m_lesson;
    std::string m_file;
    std::string m_language;
    int m_line = 0;
    bool m_inCode = false;
    LessonStep* m_step = nullptr;
    Question* m_question = nullptr; ///< whose text is being read, else nullptr
    std::string m_questionText;
    std::string* m_target = nullptr; ///< the text that lines are added to
    int m_heading = 0;               ///< its heading's line; 0: the intro
};

/// The languages of the files text.LANGUAGE.md in `folder`, sorted; `prefix`: "text.".
std::vector<std::string> languagesIn(const fs::path& folder, std::string_view prefix) {
    constexpr std::string_view suffix = ".md";
    std::vector<std::string> languages;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const std::string name = entry->path().filename().string();
        if (name.size() <= prefix.size() + suffix.size() || name.compare(0, prefix.size(), prefix) != 0 ||
            name.compare(name.size() - suffix.size(), suffix.size(), suffix) != 0)
            continue;
        std::string language = name.substr(prefix.size(), name.size() - prefix.size() - suffix.size());
        if (!isLanguage(language))
            throw LessonError{entry->path().string(),
                              {1, 1},
                              "a language such as en or zh_CN in the file's name",
                              inQuotes(language)};
        languages.push_back(std::move(language));
    }
    std::sort(languages.begin(), languages.end());
    return languages;
}

/// A lesson is from anybody: its texts are not whatever else there is on this machine.
std::string readInside(const fs::path& folder, const std::string& name) {
    const std::string file = (folder / name).string();
    std::error_code problem;
    const fs::path real = fs::canonical(file, problem);
    if (!problem && real.parent_path() != fs::canonical(folder.empty() ? fs::path(".") : folder, problem))
        throw LessonError{file, {}, "a file in the folder of the lesson", "a link that leads out of it"};
    return readTextFile(file);
}

} // namespace

bool isLanguage(const std::string& name) {
    const auto isIn = [&](std::size_t at, char from, char to) { return name[at] >= from && name[at] <= to; };
    const bool isShort = name.size() >= 2 && isIn(0, 'a', 'z') && isIn(1, 'a', 'z');
    return isShort && (name.size() == 2 ||
                       (name.size() == 5 && name[2] == '_' && isIn(3, 'A', 'Z') && isIn(4, 'A', 'Z')));
}

void readLessonTexts(Lesson& lesson) {
    const fs::path folder = fs::path(lesson.file).parent_path();
    const fs::path place = folder.empty() ? fs::path(".") : folder;
    std::vector<std::string> languages = languagesIn(place, "text.");
    const auto english = std::find(languages.begin(), languages.end(), "en");
    if (english == languages.end())
        throw LessonError{lesson.file, {1, 1}, "text.en.md beside this file", "none"};
    std::rotate(languages.begin(), english, english + 1); // first: the others are held against it
    for (const std::string& language : languages) {
        const std::string file = (folder / ("text." + language + ".md")).string();
        if (lesson.title.count(language) == 0)
            throw LessonError{file, {1, 1}, "a title in this language in the YAML file", "none"};
        const std::string name = "text." + language + ".md";
        lesson.files[name] = readInside(folder, name);
        TextReader(lesson, file, language).read(lesson.files[name]);
    }
    for (const auto& [language, title] : lesson.title)
        if (std::find(languages.begin(), languages.end(), language) == languages.end())
            throw LessonError{
                lesson.file, {1, 1}, "text." + language + ".md for the title in this language", "none"};
    for (const std::string& language : languagesIn(place, "notes.")) {
        const std::string name = "notes." + language + ".md";
        lesson.notes[language] = trimmed(readInside(folder, name));
        if (lesson.notes[language].size() > kLongestText) failOfLength((folder / name).string(), 1);
    }
}

} // namespace eleven
