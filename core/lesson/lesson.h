#pragma once
// A lesson or scenario as read from its files: values only, already checked. The format is in
// resources/lessons/README.md.

#include "core/base/result.h"
#include "core/program/program.h"
#include "core/recording/event.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace eleven {

/// Names a held segment: "next", "all", "2nd PSH,ACK from client with "two"".
struct SegmentPick {
    enum class Which : std::uint8_t { Named, Next, All } which = Which::Named;
    std::uint8_t flags = 0;              ///< exactly these
    int nth = 1;                         ///< of those that fit, oldest first
    std::optional<EndpointId> from = {}; ///< the first of a host: any connection of that host
    std::optional<EndpointId> to = {};   ///< the same, of the end that gets it
    std::optional<std::string> data = {};
};

/// An act as a lesson file writes it; "next", "2nd SYN" and "until" are resolved when it runs.
struct ScriptAct {
    using Kind = Act::Kind;
    Kind kind = Kind::RunLine;
    /// Run: `who` alone, every client in turn, or a line of everyone in turn until nobody can.
    enum class Crowd : std::uint8_t { One, Clients, Everyone } crowd = Crowd::One;
    Place place;              ///< in the lesson file
    std::string text;         ///< as written: "deliver: SYN,ACK from server"
    EndpointId who;           ///< Run, Kill; Inject: whose connection
    std::string untilCall;    ///< Run until CALL: stops inside (or after) that call
    int lineCount = 1;        ///< Run N lines
    bool toEnd = false;       ///< Run to end
    SegmentPick pick;         ///< Deliver, Drop, Copy, Alter, Delay
    std::optional<Side> from; ///< Inject, Reorder, Loss
    Forgery forgery;          ///< Inject, Alter
    int percent = 0;          ///< Loss
    std::uint32_t seed = 0;   ///< Loss
    std::map<std::string, bool> toggles;
    bool on = false; ///< Cut, Flow
    Nanoseconds duration{0};
};

struct QuestionOption {
    std::string text;
    std::string feedback; ///< why it is tempting and what is so; of the right one: why it is right
};

inline constexpr std::size_t kMostOptions = 4;

struct QuestionText {
    std::string question;
    std::vector<QuestionOption> options; ///< a, b, ...: 2 to kMostOptions
};

/// Asked before or after the acts of a step: what will the kernel do?
struct Question {
    std::string id;
    Place place;
    bool before = true;
    char right = 'a';                         ///< the letter of the right option
    std::optional<Expectation> provedBy;      ///< what the kernel proves it with
    int provedIn = -1;                        ///< the step that expects this: the same one or a later one
    std::string source;                       ///< if nothing does: RFC section or man page
    std::set<int> misconceptions;             ///< that its wrong options are: 11 for M11
    std::map<std::string, QuestionText> text; ///< by language

    /// In English if there is none in `language`; nullptr: there is none at all.
    [[nodiscard]] const QuestionText* textIn(const std::string& language) const;
    [[nodiscard]] std::size_t rightIndex() const { return static_cast<std::size_t>(right - 'a'); }
};

struct LessonStep {
    std::string id;
    Place place;
    std::vector<ScriptAct> acts;
    std::vector<Expectation> expectations;
    std::vector<Question> questions;
    std::map<std::string, std::string>
        text; ///< what is about to be done: Markdown below "## id", by language
    std::map<std::string, std::string> showed; ///< what it showed: below the line "---"
};

enum class Profile : std::uint8_t { Patient, Kernel };

/// What becomes of a SIGPIPE: a thread blocks it, a process dies of it, handles it, ignores it or does not
/// want it.
enum class Sigpipe : std::uint8_t { Blocked, Default, Handler, Ignore, NoSignal };

/// Where the chooser of lessons shows one.
enum class LessonGroup : std::uint8_t { Open, Close, Programs, Production };

/// Another run of a lesson's programs, offered when it is over: set up by acts, and then nobody's script.
struct LessonTry {
    std::string id;
    Place place;
    std::map<std::string, std::string> title; ///< by language: "drop the last ACK"
    std::map<std::string, std::string> about; ///< what to do, and what to look at
    int after = -1;                           ///< the step with which the set-up ends; -1: none of them
    std::map<std::string, bool> toggles;      ///< first positions, instead of the lesson's
    std::optional<Sigpipe> sigpipe;           ///< instead of the lesson's
    std::vector<ScriptAct> acts;              ///< after those of the steps
};

/// In place of steps: what the kernels shall come to, by whatever acts.
struct Challenge {
    Place place;
    std::vector<Expectation> goal; ///< all of it at once; calls, signals and the like since the beginning
    std::vector<std::map<std::string, std::string>> hints; ///< two, by language
    int shortest = 0;                                      ///< the least known number of acts
    std::vector<ScriptAct> solution;                       ///< so many: see actCount()
    std::map<std::string, std::string> solved;             ///< what it showed, by language
};

inline constexpr int kMostClients = 1000;

struct Lesson {
    std::string id;
    std::string file;                         ///< path of the YAML file
    std::map<std::string, std::string> files; ///< what was read, by name: lesson.yaml, whatever the file's
                                              ///< own, and text.LANGUAGE.md
    std::map<std::string, std::string> title; ///< by language: "en", "zh_CN"
    std::map<std::string, std::string> about; ///< a line below the title, by language
    std::optional<LessonGroup> group;
    int minutes = 0; ///< that it takes a class, 0: nobody said
    bool needsWire = true;
    Profile profile = Profile::Patient;
    std::map<std::string, std::string> sysctl; ///< in both hosts: net.ipv4.NAME = value
    std::map<std::string, Place> sysctlPlaces; ///< of those values, in the file
    std::map<EndpointId, std::shared_ptr<const Program>> programs;
    std::set<EndpointId> processes; ///< programs that run as a process of their own, the others as a thread
    int clients = 1; ///< client, client-2, ... run the program of client, if they have none of their own
    int descriptorLimit = 0; ///< RLIMIT_NOFILE of those processes, 0: as it is
    Sigpipe sigpipe = Sigpipe::Blocked;
    std::map<std::string, bool> toggles; ///< every toggle that a program names, and its first position
    std::vector<LessonStep> steps;
    std::map<std::string, std::string> intro; ///< Markdown above the first "## ", by language
    std::map<std::string, std::string> notes; ///< Markdown for the teacher, by language
    std::vector<LessonTry> tries;
    bool isTry = false; ///< it is one of them: see tried()
    std::optional<Challenge> challenge;
    bool mayRunOwn = false; ///< somebody wants its programs of the user's to run; no file can say so
    std::array<std::string, 2> captured =
        {}; ///< in place of all that: both ends of a connection of a capture

    /// There are no programs and no lab.
    [[nodiscard]] bool isCapture() const { return !captured[0].empty(); }
    /// It runs programs of the user's own, which nobody can run up to a moment a second time.
    [[nodiscard]] bool hasOwn() const;
    /// And nothing else is in it: no script.
    [[nodiscard]] bool isOwnRun() const;
    [[nodiscard]] std::string
    titleIn(const std::string& language) const; ///< if there is none: its own programs, else the id
    /// The states that it expects of a kernel, at any step or as its goal.
    [[nodiscard]] std::set<State> reached() const;
    /// The edges that this takes it through, as places in kEdges: from one expected state of an end to the
    /// next one.
    [[nodiscard]] std::set<std::size_t> walked() const;
    /// What uses Qt's sockets always is one.
    [[nodiscard]] bool isProcess(EndpointId who) const;
};

/// The text in `language`, in English if there is none, else nothing.
[[nodiscard]] std::string textIn(const std::map<std::string, std::string>& texts,
                                 const std::string& language);

/// What is wrong with a file. message(): "eof.yaml:12:9: expected a state of RFC 9293, saw \"ESTAB\"".
struct LessonError {
    std::string file;
    Place place;
    std::string expected;
    std::string seen;
    [[nodiscard]] std::string message() const;
};

/// A Lesson or the first LessonError.
struct LoadedLesson {
    std::optional<Lesson> lesson;
    LessonError error;
    explicit operator bool() const { return lesson.has_value(); }
};

/// A run of its own: one step without a text, which does what sets `what` up.
[[nodiscard]] Lesson tried(const Lesson& lesson, const LessonTry& what);

/// The first act that only a wire and hosts of one's own can do; null: there is none, the loopback will do.
[[nodiscard]] const ScriptAct* firstOnWire(const Lesson& lesson);
/// What it shows needs those: such an act, a held segment, a setting of the kernel, or acts that are counted.
[[nodiscard]] bool needsLab(const Lesson& lesson);

/// How many acts of an Experiment it is; 0: only running it tells, or it lets time pass.
[[nodiscard]] int actCount(const ScriptAct& act);
/// The solution of a challenge as its one step, without a text.
[[nodiscard]] Lesson solutionOf(const Lesson& challenge);

/// Reads `yamlFile` and, if `withTexts`, the text.LANGUAGE.md files beside it. Refuses anchors, aliases,
/// files over 1 MB.
[[nodiscard]] LoadedLesson loadLesson(const std::string& yamlFile, bool withTexts);

/// Whether `yamlFile` is the lesson.yaml of a folder with any text.LANGUAGE.md; else it is a scenario.
[[nodiscard]] bool hasTexts(const std::string& yamlFile);

/// A lesson of the library: `folder`/ID/lesson.yaml.
struct LibraryEntry {
    std::string id;
    std::string file;
    std::set<State> states = {}; ///< that it was recorded to come to; empty: nobody says
};
/// In the order of `folder`/order.txt (one id a line). Lessons not named there come after, by id. What they
/// come to is in `folder`/states.txt.
[[nodiscard]] std::vector<LibraryEntry> lessonLibrary(const std::string& folder);

} // namespace eleven
