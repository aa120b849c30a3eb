#include "ui/lesson/resultsheet.h"

#include "ui/words/teachertexts.h"

#include <QDateTime>
#include <QDir>
#include <QSaveFile>
#include <QSysInfo>

namespace eleven {

namespace {

const QStringList& columns() {
    static const QStringList names = {
        QStringLiteral("lesson"),   QStringLiteral("version"), QStringLiteral("step"),
        QStringLiteral("question"), QStringLiteral("chosen"),  QStringLiteral("right"),
        QStringLiteral("attempts"), QStringLiteral("time"),    QStringLiteral("kernel")};
    return names;
}

QString letterOf(std::size_t option) { return QString(QChar(u'a' + static_cast<char16_t>(option))); }

} // namespace

QByteArray csvLine(const QStringList& fields) {
    QStringList quoted;
    for (QString field : fields) {
        const bool needsQuotes =
            field.contains(u',') || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r');
        quoted << (needsQuotes ? u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"' : field);
    }
    return (quoted.join(u',') + QStringLiteral("\r\n")).toUtf8();
}

void ResultSheet::begin(std::shared_ptr<const Lesson> lesson, const QString& version) {
    m_lesson = std::move(lesson);
    m_version = version;
    m_from = 0;
    m_written.clear();
}

/// Asked before the acts of a step it is until they begin; after the last step until it was answered.
bool ResultSheet::isOver(const Question& question, int step, const LessonProgress& progress,
                         const Answer& answer) const {
    const int asked = askedBefore(question, step);
    if (asked < m_from || !progress.isTold()) return false;
    if (asked == static_cast<int>(m_lesson->steps.size()))
        return progress.isOver &&
               std::count(answer.chosen.begin(), answer.chosen.end(), question.rightIndex()) > 0;
    return progress.step > asked || (progress.step == asked && progress.hasBegun);
}

QString ResultSheet::follow(const LessonProgress& progress, const Answers& answers) {
    if (!m_lesson || m_lesson->isTry) return {};
    QByteArray lines;
    for (std::size_t step = 0; step < m_lesson->steps.size(); ++step) {
        const std::vector<Question>& questions = m_lesson->steps[step].questions;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const QuestionPlace place{static_cast<int>(step), static_cast<int>(i)};
            const auto found = answers.find(place);
            const Answer answer = found != answers.end() ? found->second : Answer();
            const bool isAsked = !questions[i].text.empty(); // a scenario has no texts
            if (isAsked && isOver(questions[i], place.first, progress, answer) &&
                m_written.insert(place).second)
                lines += lineOf(questions[i], place.first, answer);
        }
    }
    return lines.isEmpty() ? QString() : append(lines);
}

QByteArray ResultSheet::lineOf(const Question& question, int step, const Answer& answer) const {
    return csvLine({QString::fromStdString(m_lesson->id), m_version,
                    QString::fromStdString(m_lesson->steps[static_cast<std::size_t>(step)].id),
                    QString::fromStdString(question.id),
                    answer.chosen.empty() ? QString() : letterOf(answer.chosen.front()),
                    letterOf(question.rightIndex()), QString::number(answer.chosen.size()),
                    QDateTime::currentDateTime()
                        .toOffsetFromUtc(QDateTime::currentDateTime().offsetFromUtc())
                        .toString(Qt::ISODate),
                    QSysInfo::kernelVersion()});
}

QString ResultSheet::append(const QByteArray& lines) const {
    QDir().mkpath(QFileInfo(m_file).path());
    QFile file(m_file);
    const QByteArray all = isEmpty() ? csvLine(columns()) + lines : lines;
    const bool isOpen = file.open(QIODevice::Append);
    if (isOpen && file.write(all) == all.size() && file.flush()) return {};
    return TeacherTexts::notWritten(m_file, file.errorString());
}

bool ResultSheet::isEmpty() const { return QFileInfo(m_file).size() == 0; }

QString ResultSheet::saveAs(const QString& path) const {
    QFile from(m_file);
    if (!from.open(QIODevice::ReadOnly)) return TeacherTexts::notWritten(path, from.errorString());
    QSaveFile to(path);
    if (to.open(QIODevice::WriteOnly) && to.write(from.readAll()) >= 0 && to.commit()) return {};
    return TeacherTexts::notWritten(path, to.errorString());
}

bool ResultSheet::forget() const { return QFile::remove(m_file) || !QFileInfo::exists(m_file); }

} // namespace eleven
