#include "app/handout.h"

#include "app/cliwords.h"
#include "app/ladderpicture.h"
#include "app/play.h"
#include "core/lesson/sigpipe.h"
#include "core/recording/trace.h"
#include "ui/lesson/markdownview.h"
#include "ui/session/atprefix.h"
#include "ui/words/corewords.h"
#include "ui/words/errnowords.h"
#include "ui/words/lessontexts.h"
#include "ui/words/questiontexts.h"
#include "ui/words/scriptwords.h"
#include "ui/words/spokenlanguage.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QTextTable>

#include <iostream>

namespace eleven {
namespace {

constexpr int kDpi = 300;           // what is not finer than this cannot be read anyway
constexpr double kTextWidth = 640;  // between the margins of 2 cm, in pixels of a screen
constexpr double kPageHeight = 900; // the same
constexpr double kHeadHeight = 120; // of what stands above the ladder, at most
constexpr double kPoints = 10;
constexpr int kMostPrograms = 8;
constexpr int kLinesToWrite = 2;

class Handout {
    Q_DECLARE_TR_FUNCTIONS(eleven::Handout)
public:
    static QString kernel() { return tr("As it was on Linux %1").arg(QSysInfo::kernelVersion()); }
    static QString answers() { return tr("What the kernel did, and the answers"); }
    static QString wasLeft() {
        return tr("The run left the script of the lesson: of what is missing here, nothing was shown.");
    }
    static QString written(const QString& file) { return tr("The handout is in %1").arg(file); }
    static QString noFile(const QString& file) {
        return tr("--handout %1: something that is no regular file has this name").arg(file);
    }
    static QString noFont() {
        return tr("No font on this machine has Chinese letters, so they cannot be printed.\n"
                  "What mends it:  sudo apt install fonts-noto-cjk");
    }
    static QString notWritten(const QString& file, const QString& why) {
        return tr("%1 could not be written: %2").arg(file, why);
    }
};

/// Loads nothing: a text of a lesson may name images.
class PlainDocument : public QTextDocument {
protected:
    QVariant loadResource(int type, const QUrl&) override { return nothingLoaded(type); }
};

class HandoutWriter {
public:
    /// `showed`: the steps that were what the lesson says of them.
    HandoutWriter(QTextDocument& document, const Lesson& lesson, std::set<int> showed, const Type& type)
        : m_lesson(lesson), m_showed(std::move(showed)), m_type(type), m_at(&document) {}

    void writeTasks() {
        heading(lessonTitle(m_lesson), 1.7, false);
        paragraph(SpokenLanguage::of(m_lesson.about));
        writePrograms();
        const bool beganOnScript = !m_showed.empty() || m_lesson.steps.empty();
        if (beganOnScript) markdown(SpokenLanguage::of(m_lesson.intro));
        for (std::size_t i = 0; i < m_lesson.steps.size(); ++i) {
            const LessonStep& step = m_lesson.steps[i];
            if (!wasShown(static_cast<int>(i))) continue;
            writeQuestions(step, false);
            writeStep(i, SpokenLanguage::of(step.text));
            writeQuestions(step, true);
        }
    }

    void writeAnswers(LadderPicture& ladder) {
        heading(Handout::answers(), 1.4, true);
        paragraph(Handout::kernel());
        if (m_showed.size() < m_lesson.steps.size()) paragraph(Handout::wasLeft());
        m_at.insertBlock();
        ladder.insertInto(m_at, kPageHeight - kHeadHeight, kPageHeight);
        for (std::size_t i = 0; i < m_lesson.steps.size(); ++i) {
            const LessonStep& step = m_lesson.steps[i];
            const int number = static_cast<int>(i);
            if (wasShown(number)) writeStep(i, SpokenLanguage::of(step.showed));
            for (const Question& question : step.questions)
                if (wasShown(number) && wasShown(std::max(number, question.provedIn))) writeAnswer(question);
        }
    }

private:
    [[nodiscard]] bool wasShown(int step) const { return m_showed.count(step) != 0; }

    void begin(double size, bool isBold, bool onNewPage, double above) {
        QTextBlockFormat block;
        block.setTopMargin(above);
        block.setBottomMargin(4);
        if (onNewPage) block.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCharFormat letters;
        letters.setFontPointSize(kPoints * size);
        letters.setFontWeight(isBold ? QFont::Bold : QFont::Normal);
        if (m_isEmpty) {
            m_at.setBlockFormat(block);
            m_at.setCharFormat(letters);
        } else {
            m_at.insertBlock(block, letters);
        }
        m_isEmpty = false;
    }
    void heading(const QString& text, double size, bool onNewPage) {
        begin(size, true, onNewPage, 12);
        m_at.insertText(text);
    }
    void paragraph(const QString& text, bool isBold = false) {
        if (text.isEmpty()) return;
        begin(1, isBold, false, 2);
        m_at.insertText(text);
    }
    void markdown(const QString& text) {
        if (text.isEmpty()) return;
        begin(1, false, false, 2);
        m_at.insertMarkdown(text, kMarkdown);
        m_at.movePosition(QTextCursor::End);
    }

    /// The heading stays with its text.
    void writeStep(std::size_t step, const QString& text) {
        begin(1, false, false, 12);
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        m_at.insertText(stepHeading(static_cast<int>(step), static_cast<int>(m_lesson.steps.size())) +
                            QChar(QChar::LineSeparator),
                        bold);
        m_at.insertMarkdown(text, kMarkdown);
        m_at.movePosition(QTextCursor::End);
    }

    void writePrograms() {
        const auto count = std::min<int>(kMostPrograms, static_cast<int>(m_lesson.programs.size()));
        begin(1, false, false, 6);
        QTextTableFormat format;
        format.setCellPadding(4);
        format.setBorderCollapse(true);
        format.setBorderBrush(QBrush(Qt::lightGray));
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints(
            QList<QTextLength>(2, QTextLength(QTextLength::PercentageLength, 50)));
        QTextTable* table = m_at.insertTable((count + 1) / 2, 2, format);
        int place = 0;
        for (const auto& [who, program] : m_lesson.programs) {
            if (place == count) break;
            QTextCursor cell = table->cellAt(place / 2, place % 2).firstCursorPosition();
            QTextCharFormat name;
            name.setFontWeight(QFont::Bold);
            cell.insertText(CoreWords::endpoint(who), name);
            QTextCharFormat code;
            code.setFontFamilies(m_type.code.families());
            code.setFontPointSize(kPoints * 0.8);
            for (const ProgramLine& line : program->lines()) {
                const bool isLeftOut =
                    !line.toggle.empty() && m_lesson.toggles.at(line.toggle) != line.runsWhenOn;
                if (isLeftOut) continue;
                cell.insertBlock();
                cell.insertText(QString::fromStdString(line.text), code);
            }
            ++place;
        }
        m_at.movePosition(QTextCursor::End);
    }

    /// With room to say why.
    void writeQuestions(const LessonStep& step, bool before) {
        for (const Question& question : step.questions) {
            const QuestionText* text = question.textIn(SpokenLanguage::code().toStdString());
            if (question.before != before || text == nullptr) continue;
            paragraph(QString::fromStdString(text->question), true);
            for (std::size_t i = 0; i < text->options.size(); ++i)
                paragraph(QStringLiteral("☐ ") +
                          optionText(i, QString::fromStdString(text->options[i].text)));
            for (int line = 0; line < kLinesToWrite; ++line) {
                begin(1.6, false, false, 0);
                QTextBlockFormat ruled = m_at.blockFormat();
                ruled.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                                  QTextLength(QTextLength::PercentageLength, 100));
                m_at.setBlockFormat(ruled);
            }
        }
    }

    void writeAnswer(const Question& question) {
        const QuestionText* text = question.textIn(SpokenLanguage::code().toStdString());
        if (text == nullptr) return;
        const auto option = [&](std::size_t i) {
            return optionText(i, QString::fromStdString(text->options[i].text));
        };
        paragraph(QString::fromStdString(text->question), true);
        paragraph(answerHeading(option(question.rightIndex()), question.source));
        for (std::size_t i = 0; i < text->options.size(); ++i)
            paragraph(feedbackText(i, QString::fromStdString(text->options[i].feedback)));
    }

    const Lesson& m_lesson;
    std::set<int> m_showed;
    const Type& m_type;
    QTextCursor m_at;
    bool m_isEmpty = true;
};

/// What the window draws; of many clients the connection of the first.
Ladder ladderOf(const Lesson& lesson, const Trace& trace) {
    Following following;
    following.follow(std::uint16_t{0});
    for (const Event& event : trace)
        following.add(event);
    AtPrefix<Ladder> ladder;
    return ladder.moveTo(trace, trace.size(), lesson.clients > 1 ? &following : nullptr);
}

std::set<int> shownIn(const Trace& trace) {
    std::set<int> steps;
    for (const Event& event : trace)
        if (const auto* script = as<ScriptEvent>(event);
            script != nullptr && script->what == ScriptEvent::What::Showed)
            steps.insert(script->lessonStep);
    return steps;
}

int printHandout(const Lesson& lesson, const Trace& trace, const QString& file) {
    if (SpokenLanguage::code() != QStringLiteral("en") && !hasChinese()) {
        std::cerr << Handout::noFont().toStdString() << "\n";
        return kCannotRun;
    }
    QSaveFile out(file);
    const auto fail = [&] {
        std::cerr << Handout::notWritten(file, out.errorString()).toStdString() << "\n";
        return kCannotRun;
    };
    if (!out.open(QIODevice::WriteOnly)) return fail();
    QFont font =
        withChinese(QGuiApplication::font(), {QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(13);
    const Type type = Type::from(font);
    const Ladder ladder = ladderOf(lesson, trace);
    LadderPicture picture(ladder, type, kTextWidth);
    PlainDocument document;
    font.setPointSizeF(kPoints);
    document.setDefaultFont(font);
    HandoutWriter writer(document, lesson, shownIn(trace), type);
    writer.writeTasks();
    writer.writeAnswers(picture);
    {
        QPdfWriter pdf(&out);
        pdf.setResolution(kDpi);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF());
        pdf.setTitle(lessonTitle(lesson));
        document.print(&pdf);
    }
    if (!out.commit()) return fail();
    std::cout << Handout::written(file).toStdString() << "\n";
    return kAllHeld;
}

} // namespace

int runHandout(int argc, char** argv, const CommandLine& line) {
    const QString file = QString::fromStdString(line.handout);
    Trace trace;
    {
        const CliLanguage spoken(argc, argv, line.language);
        const QFileInfo there(file); // what a link leads to
        if (there.exists() && !there.isFile()) {
            std::cerr << Handout::noFile(file).toStdString() << "\n";
            return kBadInput;
        }
        CommandLine quiet = line;
        quiet.quiet = true;
        const int status = runPlay(quiet, [&](const Event& event) { trace.append(event); });
        if (status != kAllHeld) return status;
    }
    const LoadedLesson loaded = findLesson(line.files.front());
    if (!loaded) return kBadInput; // it was there a moment ago
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication qt(argc, argv);
    const SpokenLanguage spoken(line.language.empty() ? SpokenLanguage::ofDesktop()
                                                      : QString::fromStdString(line.language));
    Lesson lesson = withSigpipe(*loaded.lesson, line.sigpipe.value_or(loaded.lesson->sigpipe));
    for (const auto& [toggle, on] : line.toggles)
        lesson.toggles[toggle] = on;
    return printHandout(lesson, trace, file);
}

} // namespace eleven
