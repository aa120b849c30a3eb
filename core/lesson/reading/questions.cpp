#include "core/lesson/reading/questions.h"

#include "core/base/lines.h"
#include "core/base/wording.h"
#include "core/lesson/reading/expectations.h"
#include "core/lesson/reading/lessonwords.h"
#include "core/lesson/reading/limits.h"

#include <algorithm>

namespace eleven {

namespace {

constexpr int kMostMisconceptions = 21;

/// But for the place.
bool isSame(const Expectation& one, const Expectation& other) {
    return one.kind == other.kind && one.who == other.who && one.states == other.states &&
           one.count == other.count && one.wire == other.wire && one.text == other.text;
}

Expectation proofOf(const YamlNode& node, const Lesson& lesson) {
    std::vector<Expectation> all = parseExpectations(node, lesson);
    if (all.size() != 1) node.fail("one expectation, such as {client: FIN-WAIT-2}");
    all.front().place = node.place;
    return std::move(all.front());
}

/// "M11": its number in the list of resources/lessons/README.md.
int misconceptionOf(const YamlNode& node) {
    const std::string expected = "a misconception from M1 to M" + std::to_string(kMostMisconceptions);
    const std::string& name = node.scalar(expected);
    const std::optional<std::int64_t> number =
        name.front() == 'M' ? wholeNumber(name.substr(1)) : std::nullopt;
    if (!number || *number < 1 || *number > kMostMisconceptions) node.fail(expected);
    return static_cast<int>(*number);
}

void requireProof(const YamlNode& node) {
    const bool isProven = node.find("proved-by") != nullptr;
    const bool isWritten = node.find("source") != nullptr;
    if (!isProven && !isWritten)
        node.at("id").fail("with it proved-by, an expectation of this or a later step; or source, where no "
                           "state can prove it: an RFC section or a man page");
    if (isProven && isWritten) node.at("source").fail("proved-by or source, not both");
}

/// The lines of a question's text one by one.
class QuestionReader {
public:
    QuestionReader(const std::string& file, int line) : m_file(file), m_line(line - 1) {}

    QuestionText read(const std::string& markdown, char right) {
        for (const std::string_view line : linesOf(markdown)) {
            ++m_line;
            readLine(std::string(line));
        }
        finishOption();
        if (m_text.options.size() < 2)
            fail("two to four options, a) to d)", std::to_string(m_text.options.size()));
        if (static_cast<std::size_t>(right - 'a') >= m_text.options.size())
            fail(std::string("the option ") + right + "), which is the right one", "none");
        return std::move(m_text);
    }

private:
    [[noreturn]] void fail(std::string expected, std::string seen) const {
        throw LessonError{m_file, {m_line, 1}, std::move(expected), std::move(seen)};
    }

    void readLine(const std::string& line) {
        if (hasMarkdown(line)) fail(kPlainText, inQuotes(line));
        const bool isOption =
            line.size() > 2 && line[0] >= 'a' && line[0] <= 'z' && line.compare(1, 2, ") ") == 0;
        const bool isFeedback = line.compare(0, 2, "> ") == 0;
        if (isOption) {
            beginOption(line);
        } else if (isFeedback && !m_text.options.empty()) {
            append(m_text.options.back().feedback, line.substr(2));
        } else if (isFeedback || (!line.empty() && !m_text.options.empty())) {
            fail("an option such as \"a) CLOSED\", and below it \"> \" and what to say of it",
                 inQuotes(line));
        } else {
            append(m_text.question, line);
        }
    }

    void beginOption(const std::string& line) {
        finishOption();
        if (m_text.question.empty()) fail("the question before its options", inQuotes(line));
        const char letter = static_cast<char>('a' + m_text.options.size());
        if (m_text.options.size() == kMostOptions || line.front() != letter)
            fail("two to four options, a) to d), in this order", inQuotes(line));
        if (wordsOf(line.substr(3)).empty())
            fail(std::string("a text of the option ") + letter + ")", inQuotes(line));
        m_text.options.push_back({line.substr(3), {}});
    }

    void finishOption() const {
        if (!m_text.options.empty() && m_text.options.back().feedback.empty())
            fail("\"> \" and what to say of the option before this line", "none");
    }

    static void append(std::string& text, const std::string& line) {
        if (wordsOf(line).empty()) return;
        text += (text.empty() ? "" : " ") + line;
    }

    const std::string& m_file;
    int m_line;
    QuestionText m_text;
};

} // namespace

Question parseQuestion(const YamlNode& node, const Lesson& lesson) {
    node.requireMap("a question: a map with id, before, right, proved-by or source, and meets",
                    {"id", "before", "right", "proved-by", "source", "meets"});
    Question question;
    question.id = identifier(node.at("id"));
    question.place = node.at("id").place;
    if (const YamlNode* before = node.find("before")) question.before = before->boolean();
    question.right = oneOf(node.at("right"), {"a", "b", "c", "d"}).front();
    requireProof(node);
    if (const YamlNode* proof = node.find("proved-by")) question.provedBy = proofOf(*proof, lesson);
    if (const YamlNode* source = node.find("source")) {
        question.source = source->scalar("an RFC section or a man page");
        if (wordsOf(question.source).empty()) source->fail("an RFC section or a man page");
    }
    if (const YamlNode* meets = node.find("meets")) {
        meets->requireList("a list of misconceptions, such as [M11]");
        for (const YamlNode& item : meets->items)
            question.misconceptions.insert(misconceptionOf(item));
    }
    return question;
}

void bindProofs(Lesson& lesson) {
    for (std::size_t asked = 0; asked < lesson.steps.size(); ++asked) {
        for (Question& question : lesson.steps[asked].questions) {
            if (!question.provedBy) continue;
            const auto proves = [&](const Expectation& one) { return isSame(one, *question.provedBy); };
            for (std::size_t step = asked; step < lesson.steps.size() && question.provedIn < 0; ++step)
                if (std::any_of(lesson.steps[step].expectations.begin(),
                                lesson.steps[step].expectations.end(), proves))
                    question.provedIn = static_cast<int>(step);
            if (question.provedIn < 0)
                throw LessonError{{},
                                  question.provedBy->place,
                                  "an expectation of the step " + lesson.steps[asked].id + " or a later one",
                                  "one that none of them has"};
        }
    }
}

QuestionText parseQuestionText(const std::string& markdown, const Question& question, const std::string& file,
                               int firstLine) {
    return QuestionReader(file, firstLine).read(markdown, question.right);
}

} // namespace eleven
