#include "ui/page/pagedata.h"

#include "core/projection/happening.h"
#include "core/projection/milestones.h"
#include "ui/code/endpointtold.h"
#include "ui/diagram/diagrampainter.h"
#include "ui/ladder/ladderpainter.h"
#include "ui/page/pagediagram.h"
#include "ui/page/pagejson.h"
#include "ui/page/pageladder.h"
#include "ui/page/pagelesson.h"
#include "ui/session/atprefix.h"
#include "ui/session/playhead.h"
#include "ui/words/corewords.h"
#include "ui/words/keeperwords.h"
#include "ui/words/lessontexts.h"
#include "ui/words/pagetexts.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/texts.h"
#include "ui/words/viewtexts.h"

#include <QGuiApplication>

namespace eleven {

namespace {

using nlohmann::json;

constexpr int kBody = 13; // pixels: what the page scales
constexpr double kNarrow = 360;
constexpr double kWide = 660;
constexpr QSizeF kDiagram(460, 360);
constexpr int kUnbroken = 10'000; // columns: the page breaks lines of code itself

Type pageType() {
    QFont font =
        withChinese(QGuiApplication::font(), {QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(kBody);
    return Type::from(font);
}

class PageWriter {
public:
    explicit PageWriter(const PageSource& source)
        : m_lesson(source.lesson), m_trace(source.trace), m_playhead(source.trace), m_type(pageType()),
          m_ladderMetrics(ladderMetrics(m_type)), m_diagramMetrics(untitled(diagramMetrics(m_type))),
          m_diagramLayout(DiagramLayout::from(m_diagramMetrics, kDiagram)) {
        m_playhead.setClients(m_lesson.clients);
        m_playhead.toStart();
    }

    json write(const QString& kernel) {
        json data{{"words", PageTexts::all()},
                  {"title", lessonTitle(m_lesson)},
                  {"about", SpokenLanguage::of(m_lesson.about)},
                  {"origin", PageTexts::origin(kernel)},
                  {"profile", Texts::profile(m_lesson)},
                  {"figure", diagramFigure(m_diagramLayout)},
                  {"questions", pageQuestions(m_lesson)}};
        std::vector<int> places; // of the moments: the playhead's
        for (bool isLast = false; !isLast; m_playhead.forward()) {
            isLast = m_playhead.isLive();
            places.push_back(m_playhead.moment());
            addMoment(data);
        }
        for (std::size_t i = 0; i < places.size(); ++i)
            data["moments"][i]["name"] =
                Texts::stepOf(static_cast<int>(i), static_cast<int>(places.size()) - 1);
        addMarks(data, places);
        data["parts"] = m_parts.all();
        return data;
    }

private:
    static DiagramMetrics untitled(DiagramMetrics metrics) {
        metrics.isTitled = false;
        return metrics;
    }

    void addMoment(json& data) {
        const EventNumber prefix = m_playhead.visible();
        const Following* following = m_playhead.following();
        m_parts.beginMoment();
        const Happening happening = happeningAt(m_trace, prefix, following);
        const LessonProgress& progress = m_progress.moveTo(m_trace, prefix);
        data["moments"].push_back({{"story", Texts::happening(happening, m_trace, m_before)}});
        addLadders(m_ladder.moveTo(m_trace, prefix, following));
        addDiagram(m_parts, m_diagramLayout, m_diagramMetrics, m_coverage.moveTo(m_trace, prefix, following));
        const StagePicture& picture = m_picture.moveTo(m_trace, prefix, following);
        for (const Side side : {Side::Client, Side::Server})
            addEnd(picture, side, happening.changedSide() == side);
        addKept(prefix);
        addLesson(m_parts, m_lesson, progress, m_goal.moveTo(m_trace, prefix), m_trace);
    }

    /// As the tab "Kept open".
    void addKept(EventNumber prefix) {
        const auto isOwn = [](const auto& each) { return each.second->isOwn(); };
        if (std::none_of(m_lesson.programs.begin(), m_lesson.programs.end(), isOwn)) return;
        const QStringList lines = keepersLines(m_keepers.moveTo(m_trace, prefix), m_trace);
        if (!lines.isEmpty()) m_parts.add({{"kind", "kept"}, {"lines", lines}});
    }

    /// The places of another client's rows are others.
    void addLadders(const Ladder& ladder) {
        if (std::exchange(m_client, m_playhead.chosen()) != m_playhead.chosen()) m_layouts.clear();
        if (m_layouts.empty()) {
            m_layouts.emplace_back("narrow", LadderLayout(m_ladderMetrics, kNarrow));
            m_layouts.emplace_back("wide", LadderLayout(m_ladderMetrics, kWide));
        }
        for (auto& [form, layout] : m_layouts) {
            layout.extend(ladder);
            addLadder(m_parts, form, layout, ladder);
        }
        const auto stateOf = [&](Side side) { return ladder.bands(side).back().state; };
        m_parts.add({{"kind", "ladder"},
                     {"cut", ladder.isCut() ? ViewTexts::headlineOfCut() : QString()},
                     {"told", ViewTexts::ladderDescription(stateOf(Side::Client), stateOf(Side::Server),
                                                           static_cast<int>(ladder.held().size()))}});
    }

    void addEnd(const StagePicture& picture, Side side, bool isCued) {
        const bool isClient = side == Side::Client;
        const EndpointId parent{side, static_cast<std::uint16_t>(isClient ? m_playhead.chosen() : 0)};
        const std::vector<EndpointId> processes = picture.processesOf(parent);
        const EndpointId who = picture.inFront(processes);
        const auto found = m_lesson.programs.find({side, 0});
        const Program* program = found == m_lesson.programs.end() ? nullptr : found->second.get();
        const EndpointTold told = endpointTold(picture, parent, who, program,
                                               picture.marks.togglesOn(m_lesson.toggles), picture.time);
        const bool isNamed = parent.index > 0 || processes.size() > 1;
        const auto& socket = told.view.socket;
        m_parts.add({{"kind", "end"},
                     {"side", static_cast<int>(side)},
                     {"name", isNamed ? CoreWords::endpoint(who) : Texts::side(side)},
                     {"state", static_cast<int>(told.view.state)},
                     {"cued", isCued},
                     {"address", told.address},
                     {"timer",
                      socket ? Texts::timer(*socket, std::max(told.timerLeft, Nanoseconds{0})) : QString()}});
        addRun(picture.endpoints.of(parent), told, program, side);
        if (program == nullptr) return;
        const Program& shown = told.code ? *told.code : *program;
        for (const CodeRow& row : codeRows(shown, told.position, kUnbroken))
            addLine(row, side);
    }

    /// What stands below a program.
    void addRun(const EndpointView& view, const EndpointTold& told, const Program* program, Side side) {
        QStringList lines = told.run;
        if (told.isAtEnd) lines.prepend(Texts::atEnd(false));
        if (!told.remark.isEmpty()) lines << told.remark;
        if (program != nullptr && program->language() == Language::Qt)
            lines << Texts::framework(told.view.framework);
        if (view.hasListener && view.listener) lines << ViewTexts::listener(*view.listener);
        if (lines.isEmpty() && told.death.isEmpty()) return;
        m_parts.add(
            {{"kind", "run"}, {"side", static_cast<int>(side)}, {"death", told.death}, {"lines", lines}});
    }

    void addLine(const CodeRow& row, Side side) {
        constexpr std::array kTones = {"", "ok", "error", "muted", "waits"};
        json part{
            {"kind", "line"}, {"side", static_cast<int>(side)}, {"place", row.line}, {"text", row.text}};
        if (!row.mark.isEmpty()) {
            part["mark"] = row.mark;
            part["tone"] = kTones.at(static_cast<std::size_t>(row.markTone));
        }
        if (row.muted) part["muted"] = true;
        if (row.isCurrent) part["now"] = true;
        m_parts.add(std::move(part));
    }

    /// On the line of time, by the number of a moment of the page: several of the playhead's may be one.
    void addMarks(json& data, const std::vector<int>& places) {
        const auto momentOf = [&places](int place) {
            return std::lower_bound(places.begin(), places.end(), place) - places.begin();
        };
        Milestones milestones;
        for (const Event& event : m_trace)
            milestones.add(event);
        data["marks"] = json::array();
        if (m_lesson.clients == 1)
            for (const Milestone& milestone : milestones.all())
                data["marks"].push_back(
                    {{"moment", momentOf(milestone.moment)},
                     {"side", static_cast<int>(milestone.side)},
                     {"state",
                      milestone.kind == Milestone::Kind::State ? static_cast<int>(milestone.state) : -1},
                     {"text", ViewTexts::milestone(milestone)}});
        data["steps"] = json::array();
        for (const int step : m_playhead.lessonSteps())
            data["steps"].push_back(momentOf(step));
    }

    const Lesson& m_lesson;
    const Trace& m_trace;
    Playhead m_playhead;
    Type m_type;
    LadderMetrics m_ladderMetrics;
    DiagramMetrics m_diagramMetrics;
    DiagramLayout m_diagramLayout;
    PageParts m_parts;
    int m_client = 0;
    std::vector<std::pair<const char*, LadderLayout>> m_layouts;
    AtPrefix<Ladder> m_ladder;
    AtPrefix<Background> m_before;
    AtPrefix<Coverage> m_coverage;
    AtPrefix<StagePicture> m_picture;
    AtPrefix<Keepers> m_keepers;
    AtPrefix<LessonProgress> m_progress;
    AtPrefix<GoalJournal, 8> m_goal;
};

} // namespace

json pageData(const PageSource& source) { return PageWriter(source).write(source.kernel); }

} // namespace eleven
