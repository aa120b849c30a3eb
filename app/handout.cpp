#include "app/handout.h"

#include "app/ladderpicture.h"
#include "core/recording/trace.h"
#include "ui/code/coderows.h"
#include "ui/export/savedfile.h"
#include "ui/lesson/markdownview.h"
#include "ui/words/corewords.h"
#include "ui/words/lessontexts.h"
#include "ui/words/questiontexts.h"
#include "ui/words/scriptwords.h"
#include "ui/words/spokenlanguage.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextDocument>
#include <QTextTable>

namespace eleven {
namespace {

constexpr int kDpi = 300;           // what is not finer than this cannot be read anyway
constexpr double kTextWidth = 640;  // between the margins of 2 cm, in pixels of a screen
constexpr double kPageHeight = 900; // the same
constexpr double kHeadHeight = 120; // of what stands above the ladder, at most
constexpr double kPoints = 10;
constexpr int kMostPrograms = 8;
constexpr int kMostEvents = 5000; // as on a page: ui/page/page.cpp
constexpr int kLinesToWrite = 2;
constexpr int kCellPadding = 4;

class Handout {
    Q_DECLARE_TR_FUNCTIONS(eleven::Handout)
public:
    static QString kernel() { return tr("As it was on Linux %1").arg(QSysInfo::kernelVersion()); }
    static QString firstOf(int clients) {
        return tr("Of the %1 clients the picture shows the first.").arg(clients);
    }
    static QString tooLong() {
        return tr("This run is too long for a handout: more than %1 events were recorded.").arg(kMostEvents);
    }
    static QString ofTheWindow() {
        return tr("Tabs, toggles and keys that are named here are in the window that the class sees.");
    }
    static QString answers() { return tr("What the kernel did, and the answers"); }
    static QString wasLeft() {
        return tr("The run left the script of the lesson: of what is missing here, nothing was shown.");
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
        if (!m_lesson.intro.empty()) paragraph(Handout::ofTheWindow());
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
        if (m_lesson.clients > 1) paragraph(Handout::firstOf(m_lesson.clients));
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

    /// From which block to which: what shall stand on one page.
    [[nodiscard]] const std::vector<std::pair<QTextBlock, QTextBlock>>& wholes() const { return m_wholes; }

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

    /// With what does not fit below it, indented; what stands apart from it comes nearer first.
    [[nodiscard]] static QString codeText(QString line, int columns) {
        static const QRegularExpression apart(QStringLiteral("(?<=\\S) {2,}(?=//)"));
        if (line.size() > columns) line.replace(apart, QStringLiteral(" "));
        if (line.size() <= columns) return line;
        const std::vector<QString> pieces = brokenLine(line, columns);
        return QStringList(pieces.begin(), pieces.end()).join(QChar(QChar::LineSeparator));
    }

    void writePrograms() {
        const auto count = std::min<int>(kMostPrograms, static_cast<int>(m_lesson.programs.size()));
        begin(1, false, false, 6);
        QTextTableFormat format;
        format.setCellPadding(kCellPadding);
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setMargin(1); // else half of its lines are cut off
        format.setBorderBrush(QBrush(Qt::lightGray));
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints(
            QList<QTextLength>(2, QTextLength(QTextLength::PercentageLength, 50)));
        QTextTable* table = m_at.insertTable((count + 1) / 2, 2, format);
        QTextCharFormat code;
        code.setFontFamilies(m_type.code.families());
        code.setFontPointSize(kPoints * 0.8);
        const double letter = QFontMetricsF(code.font()).horizontalAdvance(u'0');
        const int columns = static_cast<int>((kTextWidth / 2 - 3 * kCellPadding) / letter);
        int place = 0;
        for (const auto& [who, program] : m_lesson.programs) {
            if (place == count) break;
            QTextCursor cell = table->cellAt(place / 2, place % 2).firstCursorPosition();
            QTextCharFormat name;
            name.setFontWeight(QFont::Bold);
            cell.insertText(CoreWords::endpoint(who), name);
            for (const ProgramLine& line : program->lines()) {
                const bool isLeftOut =
                    !line.toggle.empty() && m_lesson.toggles.at(line.toggle) != line.runsWhenOn;
                const QString text = QString::fromStdString(line.text);
                cell.insertBlock();
                cell.insertText(codeText(isLeftOut ? commentedOut(text) : text, columns), code);
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
            const QTextBlock first = m_at.block();
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
            m_wholes.emplace_back(first, m_at.block());
        }
    }

    void writeAnswer(const Question& question) {
        const QuestionText* text = question.textIn(SpokenLanguage::code().toStdString());
        if (text == nullptr) return;
        const auto option = [&](std::size_t i) {
            return optionText(i, QString::fromStdString(text->options[i].text));
        };
        paragraph(QString::fromStdString(text->question), true);
        const QTextBlock first = m_at.block();
        paragraph(answerHeading(option(question.rightIndex()), question.source));
        for (std::size_t i = 0; i < text->options.size(); ++i)
            paragraph(feedbackText(i, QString::fromStdString(text->options[i].feedback)));
        m_wholes.emplace_back(first, m_at.block());
    }

    const Lesson& m_lesson;
    std::set<int> m_showed;
    const Type& m_type;
    QTextCursor m_at;
    bool m_isEmpty = true;
    std::vector<std::pair<QTextBlock, QTextBlock>> m_wholes;
};

/// Begins a page before what would be cut in two. Lays `document` out as its print() does.
void keepWhole(QTextDocument& document, QPdfWriter& pdf,
               const std::vector<std::pair<QTextBlock, QTextBlock>>& wholes) {
    QAbstractTextDocumentLayout& layout = *document.documentLayout();
    layout.setPaintDevice(&pdf);
    QTextFrameFormat margins = document.rootFrame()->frameFormat();
    margins.setMargin(static_cast<int>(2 / 2.54 * pdf.logicalDpiY())); // 2 cm
    document.rootFrame()->setFrameFormat(margins);
    document.setPageSize(QSizeF(pdf.width(), pdf.height()));
    const auto page = [&](double y) { return static_cast<int>(y / pdf.height()); };
    for (const auto& [first, last] : wholes) {
        const double top = layout.blockBoundingRect(first).top();
        if (page(top) == page(layout.blockBoundingRect(last).bottom() - 1)) continue;
        QTextBlockFormat onNextPage;
        onNextPage.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(first).mergeBlockFormat(onNextPage);
    }
    document.setPageSize(QSizeF()); // else it is printed without the numbers of its pages
}

std::set<int> shownIn(const Trace& trace) {
    std::set<int> steps;
    for (const Event& event : trace)
        if (const auto* script = as<ScriptEvent>(event);
            script != nullptr && script->what == ScriptEvent::What::Showed)
            steps.insert(script->lessonStep);
    return steps;
}

} // namespace

QString saveHandout(const QString& file, const Lesson& lesson, const Trace& trace, const Ladder& ladder,
                    QFont font) {
    if (trace.size() > kMostEvents) return Handout::tooLong();
    font.setPixelSize(13);
    const Type type = Type::from(font);
    LadderPicture picture(ladder, type, kTextWidth);
    PlainDocument document;
    font.setPointSizeF(kPoints);
    document.setDefaultFont(font);
    HandoutWriter writer(document, lesson, shownIn(trace), type);
    writer.writeTasks();
    writer.writeAnswers(picture);
    return saveWhole(file, [&](QIODevice& out) {
        QPdfWriter pdf(&out);
        pdf.setResolution(kDpi);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF());
        pdf.setTitle(lessonTitle(lesson));
        keepWhole(document, pdf, writer.wholes());
        document.print(&pdf);
    });
}

} // namespace eleven
