#include "core/base/lines.h"
#include "core/base/wording.h"
#include "core/lesson/reading/acts.h"
#include "core/lesson/reading/expectations.h"
#include "core/lesson/reading/lessontexts.h"
#include "core/lesson/reading/lessonwords.h"
#include "core/lesson/reading/limits.h"
#include "core/lesson/reading/sysctls.h"
#include "core/lesson/reading/textfile.h"
#include "core/lesson/sigpipe.h"

#include <algorithm>
#include <filesystem>

namespace eleven {

namespace {

const std::vector<std::string> kWaysToRun = {"process", "thread", "qt"};

class Loader {
public:
    explicit Loader(const std::string& file) { m_lesson.file = file; }

    Lesson load(bool withTexts) {
        m_text = readTextFile(m_lesson.file);
        m_lines = linesOf(m_text);
        const YamlNode root = parseYaml(m_text);
        root.requireMap("a map with id, programs and steps",
                        {"id", "title", "needs", "profile", "sysctl", "run", "sigpipe", "descriptors",
                         "clients", "programs", "toggles", "steps"});
        readHead(root, withTexts);
        const YamlNode* run = root.find("run");
        readPrograms(root.at("programs"), run);
        if (run != nullptr) readRun(*run);
        if (const YamlNode* limit = root.find("descriptors"))
            m_lesson.descriptorLimit = number(*limit, "descriptors", 4, 1024);
        if (const YamlNode* clients = root.find("clients")) readClients(*clients);
        if (const YamlNode* sigpipe = root.find("sigpipe"))
            m_lesson.sigpipe = *sigpipeNamed(oneOf(*sigpipe, sigpipeNames()));
        if (const YamlNode* toggles = root.find("toggles")) readToggles(*toggles);
        const YamlNode& steps = root.at("steps");
        steps.requireList("a list of steps");
        requireAtMost(steps.items, kMostSteps, "steps");
        for (const YamlNode& step : steps.items)
            readStep(step);
        if (withTexts) readLessonTexts(m_lesson);
        return std::move(m_lesson);
    }

private:
    void readHead(const YamlNode& root, bool withTexts) {
        m_lesson.id = identifier(root.at("id"));
        std::error_code problem; // the current folder may be gone
        const std::filesystem::path path = std::filesystem::absolute(m_lesson.file, problem);
        const std::string folder = path.parent_path().filename().string();
        if (!problem && path.filename() == "lesson.yaml" && m_lesson.id != folder)
            root.at("id").fail("the name of the folder, " + inQuotes(folder));
        if (withTexts) (void)root.at("title");
        if (const YamlNode* title = root.find("title")) readTitle(*title);
        if (const YamlNode* needs = root.find("needs"))
            m_lesson.needsWire = oneOf(*needs, {"wire", "sockets"}) == "wire";
        if (const YamlNode* profile = root.find("profile"))
            m_lesson.profile =
                oneOf(*profile, {"patient", "kernel"}) == "kernel" ? Profile::Kernel : Profile::Patient;
        if (const YamlNode* sysctl = root.find("sysctl")) {
            Sysctls sysctls = parseSysctls(*sysctl);
            m_lesson.sysctl = std::move(sysctls.values);
            m_lesson.sysctlPlaces = std::move(sysctls.places);
        }
    }

    static const std::string& identifier(const YamlNode& node) {
        const std::string expected = "an id of small letters, digits and hyphens";
        if (!isIdentifier(node.scalar(expected))) node.fail(expected);
        return node.value;
    }

    static const std::string& oneOf(const YamlNode& node, const std::vector<std::string>& words) {
        const std::string& word = node.scalar(listed(words));
        if (std::find(words.begin(), words.end(), word) == words.end()) node.fail(listedFor(word, words));
        return word;
    }

    void readTitle(const YamlNode& node) {
        node.requireMap("a map from languages to titles, such as {en: \"Three segments\"}");
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            if (!isLanguage(node.keys[i].value)) node.keys[i].fail("a language such as en or zh_CN");
            const std::string expected = "a title of at most " + std::to_string(kLongestTitle) + " bytes";
            const std::string& title = node.items[i].scalar("a title");
            if (title.size() > kLongestTitle) node.items[i].fail(expected);
            m_lesson.title[node.keys[i].value] = title;
        }
        if (node.find("en") == nullptr) throw LessonError{{}, node.place, "a title in English (en)", "none"};
    }

    /// What `run` says decides how its text is read; readRun() reads the rest.
    static Language languageOf(const std::string& name, const YamlNode* run) {
        const YamlNode* how = run == nullptr || run->keys.empty() ? run : run->find(name);
        return how != nullptr && oneOf(*how, kWaysToRun) == "qt" ? Language::Qt : Language::C;
    }

    void readPrograms(const YamlNode& node, const YamlNode* run) {
        const std::string expected = "a map from client or server to programs";
        node.requireMap(expected);
        if (node.keys.empty()) node.fail(expected);
        requireAtMost(node.keys, kMostPrograms, "programs");
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            const std::optional<EndpointId> who = endpointNamed(node.keys[i].value);
            if (!who) node.keys[i].fail("client, server, client-2, server-2, ...");
            m_lesson.programs[*who] = readProgram(node.items[i], languageOf(node.keys[i].value, run));
            for (const std::string& toggle : m_lesson.programs[*who]->toggles())
                m_lesson.toggles[toggle] = false;
        }
    }

    void readRun(const YamlNode& node) {
        if (node.keys.empty()) {
            if (oneOf(node, kWaysToRun) != "process") return;
            for (const auto& [who, program] : m_lesson.programs)
                m_lesson.processes.insert(who);
            return;
        }
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            const std::optional<EndpointId> who = endpointNamed(node.keys[i].value);
            if (!who || m_lesson.programs.count(*who) == 0)
                node.keys[i].fail("an endpoint that has a program");
            if (oneOf(node.items[i], kWaysToRun) == "process") m_lesson.processes.insert(*who);
        }
    }

    static int number(const YamlNode& node, const std::string& ofWhat, int least, int most) {
        const std::string expected =
            "a number of " + ofWhat + " from " + std::to_string(least) + " to " + std::to_string(most);
        const std::optional<std::int64_t> number = wholeNumber(node.scalar(expected));
        if (!number || *number < least || *number > most) node.fail(expected);
        return static_cast<int>(*number);
    }

    void readClients(const YamlNode& node) {
        m_lesson.clients = number(node, "clients", 1, kMostClients);
        if (m_lesson.programs.count({Side::Client, 0}) == 0)
            node.fail("a program of client, which each client runs");
    }

    std::shared_ptr<const Program> readProgram(const YamlNode& node, Language language) {
        const std::string expected = "a program, as a literal block: \"|\" and then its lines";
        const std::string& text = node.scalar(expected);
        const std::string_view line = lineAt(node.place.line);
        const auto column = static_cast<std::size_t>(node.place.column - 1);
        if (column >= line.size() || line[column] != '|') node.fail(expected);
        requireSize(node, text);
        ProgramError error;
        auto program = Program::parse(text, error, language);
        if (program == nullptr)
            throw LessonError{{}, placeInFile(node, text, error.place), error.expected, error.seen};
        if (program->firstLine() == 0) node.fail("a program that makes a call");
        return program;
    }

    /// Of at most so many `items`; the first that is too much is where it fails.
    static void requireAtMost(const std::vector<YamlNode>& items, std::size_t most,
                              const std::string& ofWhat) {
        if (items.size() > most) items[most].fail("at most " + std::to_string(most) + " " + ofWhat);
    }

    void requireSize(const YamlNode& block, const std::string& text) const {
        const auto fail = [&](int line, std::size_t most, const std::string& ofWhat) {
            throw LessonError{{},
                              placeInFile(block, text, {line, 1}),
                              "a program of at most " + std::to_string(most) + " " + ofWhat,
                              "more"};
        };
        const std::vector<std::string_view> lines = linesOf(text);
        if (text.size() > kLargestProgram) fail(1, kLargestProgram, "bytes");
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].size() > kLongestProgramLine)
                fail(static_cast<int>(i) + 1, kLongestProgramLine, "bytes in a line");
    }

    [[nodiscard]] std::string_view lineAt(int number) const {
        const auto index = static_cast<std::size_t>(number - 1);
        return index < m_lines.size() ? m_lines[index] : std::string_view();
    }

    /// A literal block keeps its lines and takes the same indent from each.
    [[nodiscard]] Place placeInFile(const YamlNode& block, const std::string& text, Place inText) const {
        const std::vector<std::string_view> lines = linesOf(text);
        const auto index = static_cast<std::size_t>(inText.line - 1);
        const std::size_t length = index < lines.size() ? lines[index].size() : 0;
        const int line = block.place.line + inText.line;
        const std::size_t lengthInFile = lineAt(line).size();
        const auto indent = static_cast<int>(lengthInFile - std::min(length, lengthInFile));
        return {line, indent + inText.column};
    }

    void readToggles(const YamlNode& node) {
        node.requireMap("a map from toggles to true or false");
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            requireToggle(m_lesson, node.keys[i].value, node.keys[i]);
            m_lesson.toggles[node.keys[i].value] = node.items[i].boolean();
        }
    }

    void readStep(const YamlNode& node) {
        node.requireMap("a step: a map with id, acts, expect and ask", {"id", "acts", "expect", "ask"});
        LessonStep step;
        step.id = identifier(node.at("id"));
        step.place = node.at("id").place;
        const bool isKnown = std::any_of(m_lesson.steps.begin(), m_lesson.steps.end(),
                                         [&](const LessonStep& other) { return other.id == step.id; });
        if (isKnown) node.at("id").fail("an id that no other step has");
        if (const YamlNode* acts = node.find("acts")) {
            acts->requireList("a list of acts");
            m_acts += acts->items.size();
            if (m_acts > kMostActs) acts->fail("a lesson of at most " + std::to_string(kMostActs) + " acts");
            for (const YamlNode& act : acts->items)
                step.acts.push_back(parseAct(act, m_lesson));
        }
        if (const YamlNode* expect = node.find("expect"))
            step.expectations = parseExpectations(*expect, m_lesson);
        if (const YamlNode* ask = node.find("ask")) {
            ask->requireList("a list of questions");
            requireAtMost(ask->items, kMostQuestions, "questions");
            for (const YamlNode& question : ask->items)
                readQuestion(question, step);
        }
        m_lesson.steps.push_back(std::move(step));
    }

    static void readQuestion(const YamlNode& node, LessonStep& step) {
        node.requireMap("a question: a map with id, before and right", {"id", "before", "right"});
        Question question;
        question.id = identifier(node.at("id"));
        question.place = node.at("id").place;
        const bool isKnown = std::any_of(step.questions.begin(), step.questions.end(),
                                         [&](const Question& other) { return other.id == question.id; });
        if (isKnown) node.at("id").fail("an id that no other question of the step has");
        if (const YamlNode* before = node.find("before")) question.before = before->boolean();
        question.right = oneOf(node.at("right"), {"a", "b", "c", "d", "e", "f"});
        step.questions.push_back(std::move(question));
    }

    Lesson m_lesson;
    std::size_t m_acts = 0;
    std::string m_text;
    std::vector<std::string_view> m_lines; ///< of m_text
};

} // namespace

LoadedLesson loadLesson(const std::string& yamlFile, bool withTexts) {
    LoadedLesson result;
    try {
        result.lesson = Loader(yamlFile).load(withTexts);
    } catch (LessonError& error) {
        result.error = std::move(error);
        if (result.error.file.empty()) result.error.file = yamlFile;
    }
    return result;
}

} // namespace eleven
