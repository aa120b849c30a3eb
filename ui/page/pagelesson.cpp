#include "ui/page/pagelesson.h"

#include "ui/lesson/markdownview.h"
#include "ui/lesson/questions.h"
#include "ui/page/pagejson.h"
#include "ui/words/goaltexts.h"
#include "ui/words/questiontexts.h"
#include "ui/words/scriptwords.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/texts.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

namespace eleven {

namespace {

using nlohmann::json;

const char* tagOf(const QTextBlock& block) {
    const QTextBlockFormat format = block.blockFormat();
    if (format.hasProperty(QTextFormat::BlockCodeFence)) return "pre";
    return format.headingLevel() > 0 ? "h3" : "p";
}

const char* tagOf(const QTextCharFormat& format) {
    if (format.fontFixedPitch()) return "code";
    if (format.fontWeight() > QFont::Normal) return "b";
    return format.fontItalic() ? "i" : "";
}

json paragraph(const QString& text) {
    return json::array({{{"tag", "p"}, {"runs", json::array({json::array({"", text})})}}});
}

QString placeName(QuestionPlace place) { return QStringLiteral("%1.%2").arg(place.first).arg(place.second); }

/// The column from top to bottom, in sections: what comes and goes in one moves nothing in the others.
class Column {
public:
    explicit Column(PageParts& parts) : m_parts(parts) {}
    /// `step`: of which it tells, so that the same words about another one are another part.
    void beginSection(int step = -1) {
        m_place = (m_place / kSection + 1) * kSection;
        m_step = step;
    }
    void add(json part) {
        part["place"] = m_place++;
        if (m_step >= 0) part["step"] = m_step;
        m_parts.add(std::move(part));
    }
    void addProse(const char* look, const QString& heading, json blocks) {
        if (!heading.isEmpty() || !blocks.empty())
            add({{"kind", "prose"}, {"look", look}, {"heading", heading}, {"blocks", std::move(blocks)}});
    }
    void addCheck(const QString& text, const char* tone) {
        add({{"kind", "check"}, {"tone", tone}, {"text", text}});
    }
    void addQuestion(const QuestionView& view) {
        constexpr std::array kPhases = {"asked", "waiting", "answered"};
        add({{"kind", "question"},
             {"id", placeName(view.place)},
             {"phase", kPhases.at(static_cast<std::size_t>(view.phase))},
             {"heading", view.phase == QuestionView::Phase::Asked ? view.heading : QString()}});
    }

private:
    static constexpr int kSection = 1000;
    PageParts& m_parts;
    int m_place = 0;
    int m_step = -1;
};

void addChecks(Column& column, const LessonProgress& progress, const Trace& trace) {
    const bool isRefused = progress.departure && progress.departure->reason == ScriptEvent::Reason::Check;
    const int step = isRefused ? progress.departure->lessonStep : progress.showed;
    if (progress.isBehindEnd) return;
    column.beginSection(step);
    bool isFirst = true;
    for (const EventNumber number : progress.checks) {
        const auto* check = as<CheckEvent>(trace.at(number));
        if (check->lessonStep != step) continue;
        if (std::exchange(isFirst, false)) column.addProse("", Texts::checkedHeading(), json::array());
        column.addCheck(Texts::check(*check), check->held ? "ok" : "error");
    }
}

void addGoal(Column& column, const Lesson& lesson, const LessonProgress& progress, const GoalJournal& goal) {
    if (!lesson.challenge) return;
    const bool isSolved = progress.solvedIn > 0;
    const Challenge& challenge = *lesson.challenge;
    if (isSolved)
        column.addProse("end", solvedTitle(progress.solvedIn, challenge.shortest),
                        markdownBlocks(SpokenLanguage::of(challenge.solved)));
    column.addProse("", goalHeading(isSolved), json::array());
    for (const Expectation& expectation : challenge.goal) {
        const bool holds = isSolved || goal.holds(expectation);
        column.addCheck(goalLine(expectation, holds), holds ? "ok" : "");
    }
    if (!isSolved) column.addCheck(actsSoFar(progress.acts, challenge.shortest), "muted");
}

} // namespace

json markdownBlocks(const QString& markdown) {
    QTextDocument document;
    document.setMarkdown(markdown, kMarkdown);
    json blocks = json::array();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        json runs = json::array();
        if (const QTextList* list = block.textList()) {
            const bool isNumbered = list->format().style() <= QTextListFormat::ListDecimal;
            runs.push_back({"", isNumbered ? list->itemText(block) + u' ' : QStringLiteral("• ")});
        }
        for (auto part = block.begin(); !part.atEnd(); ++part)
            if (!part.fragment().charFormat().isImageFormat())
                runs.push_back({tagOf(part.fragment().charFormat()), part.fragment().text()});
        if (!runs.empty()) blocks.push_back({{"tag", tagOf(block)}, {"runs", std::move(runs)}});
    }
    return blocks;
}

json pageQuestions(const Lesson& lesson) {
    json all = json::object();
    for (std::size_t step = 0; step < lesson.steps.size(); ++step) {
        const auto& questions = lesson.steps[step].questions;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const QuestionText* text = questions[i].textIn(SpokenLanguage::code().toStdString());
            if (text == nullptr) continue;
            json options = json::array();
            for (std::size_t option = 0; option < text->options.size(); ++option)
                options.push_back(
                    {{"text", optionText(option, QString::fromStdString(text->options[option].text))},
                     {"feedback",
                      feedbackText(option, QString::fromStdString(text->options[option].feedback))}});
            const std::size_t right = questions[i].rightIndex();
            const QString answer = optionText(right, QString::fromStdString(text->options.at(right).text));
            all[placeName({static_cast<int>(step), static_cast<int>(i)}).toStdString()] = {
                {"text", QString::fromStdString(text->question)},
                {"options", std::move(options)},
                {"right", right},
                {"answer", answerHeading(answer, questions[i].source)}};
        }
    }
    return all;
}

void addLesson(PageParts& parts, const Lesson& lesson, const LessonProgress& progress,
               const GoalJournal& goal, const Trace& trace) {
    Column column(parts);
    const bool isTold = progress.isTold();
    const auto steps = static_cast<int>(lesson.steps.size());
    const bool comes = progress.step < steps;
    const auto step = [&lesson](int number) -> const LessonStep& {
        return lesson.steps[static_cast<std::size_t>(number)];
    };
    if (progress.isFree && !progress.isOver)
        column.addProse("note", freelyTitle(),
                        lesson.isTry ? paragraph(SpokenLanguage::of(lesson.about)) : json::array());
    else if (progress.departure && !progress.isOver)
        column.addProse("note", departureTitle(*progress.departure, trace),
                        paragraph(departureText(progress.departure->reason)));
    column.beginSection();
    const auto questions = questionsAt(lesson, progress, {}, false, SpokenLanguage::code().toStdString());
    const auto isAnswered = [](const QuestionView& view) {
        return view.phase == QuestionView::Phase::Answered;
    };
    for (const QuestionView& view : questions)
        if (isAnswered(view)) column.addQuestion(view);
    column.beginSection();
    const bool hasShown = progress.showed >= 0 && progress.showed < steps; // a challenge has no steps
    if (isTold && !progress.isBehindEnd && hasShown)
        column.addProse("showed", showedHeading(progress.showed),
                        markdownBlocks(SpokenLanguage::of(step(progress.showed).showed)));
    addChecks(column, progress, trace);
    column.beginSection();
    if (progress.isOver && !lesson.challenge && steps > 0)
        column.addProse("end", progress.departure ? scriptOver() : lessonComplete(), json::array());
    const bool isFirst = !progress.hasBegun && progress.step == 0;
    if (isFirst && isTold)
        column.addProse("text", QString(), markdownBlocks(SpokenLanguage::of(lesson.intro)));
    column.beginSection();
    if (comes && !progress.isFree)
        column.addProse("text", stepHeading(progress.step, steps),
                        markdownBlocks(isTold ? SpokenLanguage::of(step(progress.step).text) : QString()));
    column.beginSection();
    addGoal(column, lesson, progress, goal);
    column.beginSection();
    for (const QuestionView& view : questions)
        if (!isAnswered(view)) column.addQuestion(view);
    column.beginSection();
    if (comes && isTold && !step(progress.step).expectations.empty())
        column.addCheck(checksToCome(static_cast<int>(step(progress.step).expectations.size())), "muted");
}

} // namespace eleven
