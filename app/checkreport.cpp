#include "app/checkreport.h"

#include "app/cliwords.h"
#include "app/columntext.h"
#include "core/program/program.h"
#include "ui/words/loopbackwords.h"
#include "ui/words/owncheckwords.h"
#include "ui/words/spokenlanguage.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace eleven {
namespace {

std::string nameOf(const ReportedCheck& check) { return std::string(ownCheckName(check.check)); }

int count(const std::vector<ReportedCheck>& checks, Verdict verdict) {
    return static_cast<int>(
        std::count_if(checks.begin(), checks.end(),
                      [verdict](const ReportedCheck& check) { return check.verdict == verdict; }));
}

std::string seenText(const ReportedCheck& check, const QString& between) {
    return check.seen.join(between).toStdString();
}

/// As the text of an XML attribute; control characters are not allowed there.
std::string inXml(const std::string& text) {
    std::string out;
    for (const QChar each : QString::fromStdString(text)) {
        if (each == u'&')
            out += "&amp;";
        else if (each == u'<')
            out += "&lt;";
        else if (each == u'>')
            out += "&gt;";
        else if (each == u'"')
            out += "&quot;";
        else if (each == u'\n')
            out += "&#10;";
        else if (each.unicode() < 0x20)
            out += '?';
        else
            out += QString(each).toStdString();
    }
    return out;
}

/// "server.c:14, server.c:32"
QString placesText(const ReportedCheck& check) {
    constexpr std::size_t kMostPlaces = 3;
    QStringList texts;
    for (std::size_t i = 0; i < std::min(check.places.size(), kMostPlaces); ++i)
        texts << QString::fromStdString(printable(shown(check.places[i])));
    return listOf(texts);
}

/// Each run has ports of its own, and a busy loop goes round as often as it can.
QString seenInAnyRun(const ReportedCheck& check) {
    static const QRegularExpression number(QStringLiteral("\\d+"));
    return check.seen.join(u'\n').remove(number);
}

bool hasSameReason(const ReportedCheck& one, const ReportedCheck& other) {
    return one.verdict == other.verdict && one.places == other.places &&
           seenInAnyRun(one) == seenInAnyRun(other);
}

/// Of all of them: a check may be done on no host at all.
QString portRemark(const std::vector<ReportedCheck>& checks, const std::vector<std::string>& command) {
    std::set<int> ports;
    for (const ReportedCheck& check : checks)
        ports.insert(check.ports.begin(), check.ports.end());
    return portLine(command, ports);
}

std::string indented(const QString& line) { return "\n      " + line.toStdString(); }

std::string wroteText(const ReportedCheck& check) {
    if (check.wrote.empty()) return {};
    std::string text = indented(Cli::tr("it wrote at last:"));
    for (const std::string& line : check.wrote)
        text += "\n        " + printable(line);
    return text;
}

const char* verdictWord(Verdict verdict) {
    if (verdict == Verdict::NotJudged) return "not-judged";
    return verdict == Verdict::Passed ? "passed" : "failed";
}

} // namespace

ReportedCheck reported(const OwnOutcome& outcome) {
    constexpr std::size_t kMostLines = 5;
    using Code = OwnFinding::Code;
    const Code code = outcome.finding.code;
    const bool isOver = code == Code::EndedBefore || code == Code::KilledBefore || code == Code::NotListening;
    ReportedCheck check;
    check.check = outcome.check;
    check.verdict = outcome.verdict;
    check.seen = ownFindingLines(outcome);
    check.places = placesOf(outcome);
    check.lesson = lessonOf(outcome);
    if (!outcome.recording.branches.empty())
        check.ports = portsOfServer(outcome.recording.branches.front().trace);
    if (outcome.verdict == Verdict::Failed || isOver)
        check.wrote = lastWritten(outcome.recording, kMostLines);
    return check;
}

std::string CheckText::told(const ReportedCheck& check) {
    const auto same = std::find_if(m_checks.begin(), m_checks.end(),
                                   [&](const ReportedCheck& other) { return hasSameReason(check, other); });
    const std::string first = same != m_checks.end() ? nameOf(*same) : std::string();
    const bool wroteTheSame = !m_checks.empty() && check.wrote == m_checks.back().wrote;
    m_checks.push_back(check);
    if (check.verdict == Verdict::NotJudged) return {};
    const bool isFailed = check.verdict == Verdict::Failed;
    std::string name = nameOf(check);
    name.resize(std::max<std::size_t>(name.size(), 16), ' ');
    std::string text = (isFailed ? "✗ " : "✓ ") + name + " " + ownCheckExpected(check.check).toStdString();
    if (!isFailed)
        return text + (check.seen.isEmpty() ? "" : " (" + seenText(check, QStringLiteral("; ")) + ")") + "\n";
    if (!first.empty()) {
        text += indented(Cli::tr("for the same reason as %1").arg(QString::fromStdString(first)));
    } else {
        text += indented(check.seen.join(QStringLiteral("\n      ")));
        if (const QString places = placesText(check); !places.isEmpty())
            text += indented(Cli::tr("at %1").arg(places));
        text += wroteTheSame && !check.wrote.empty()
                    ? indented(Cli::tr("it wrote at last the same as the one above"))
                    : wroteText(check);
        text += indented(Cli::tr("lesson: eleven-states %1").arg(QString::fromStdString(check.lesson)));
    }
    if (!check.recording.empty())
        text += indented(Cli::tr("recording: eleven-states %1").arg(QString::fromStdString(check.recording)));
    return text + "\n";
}

std::string CheckText::end() const {
    std::string text;
    for (std::size_t i = 0; i < m_checks.size(); ++i) {
        const ReportedCheck& check = m_checks[i];
        const auto isSame = [&](const ReportedCheck& other) { return hasSameReason(check, other); };
        const auto here = m_checks.begin() + static_cast<std::ptrdiff_t>(i);
        if (check.verdict != Verdict::NotJudged || std::any_of(m_checks.begin(), here, isSame)) continue;
        std::string names;
        for (const ReportedCheck& each : m_checks)
            if (isSame(each)) names += (names.empty() ? "" : ", ") + nameOf(each);
        text += "– " + names + ": " + verdictText(check.verdict).toStdString() +
                indented(check.seen.join(QStringLiteral("\n      "))) + wroteText(check) + "\n";
    }
    if (const QString remark = portRemark(m_checks, m_command); !remark.isEmpty())
        text += remark.toStdString() + "\n";
    return text +
           Cli::tr("%1 passed, %2 failed, %3 not judged")
               .arg(count(m_checks, Verdict::Passed))
               .arg(count(m_checks, Verdict::Failed))
               .arg(count(m_checks, Verdict::NotJudged))
               .toStdString() +
           "\n";
}

std::string checksAsJunit(const std::vector<ReportedCheck>& checks, const std::vector<std::string>& command) {
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"" +
                       inXml(Program::own(command)->text()) + "\" tests=\"" + std::to_string(checks.size()) +
                       "\" failures=\"" + std::to_string(count(checks, Verdict::Failed)) + "\" skipped=\"" +
                       std::to_string(count(checks, Verdict::NotJudged)) + "\">\n";
    for (const ReportedCheck& check : checks) {
        const Source place = check.places.empty() ? Source{} : check.places.front();
        text += "  <testcase classname=\"eleven-states\" name=\"" + nameOf(check) + "\"";
        if (place.line != 0)
            text += " file=\"" + inXml(place.file) + "\" line=\"" + std::to_string(place.line) + "\"";
        const std::string seen = inXml(seenText(check, QStringLiteral("\n")));
        const std::string expected = inXml(ownCheckExpected(check.check).toStdString());
        if (check.verdict == Verdict::Passed) {
            text += "/>\n";
            continue;
        }
        if (check.verdict == Verdict::NotJudged)
            text += "><skipped message=\"" + seen + "\"/>";
        else
            text += "><failure message=\"" + expected + "\">" + seen + "&#10;" +
                    inXml(placesText(check).toStdString()) + "</failure>";
        if (!check.wrote.empty()) {
            text += "<system-err>";
            for (const std::string& line : check.wrote)
                text += inXml(line) + "&#10;";
            text += "</system-err>";
        }
        text += "</testcase>\n";
    }
    if (const QString remark = portRemark(checks, command); !remark.isEmpty())
        text += "  <system-out>" + inXml(remark.toStdString()) + "</system-out>\n";
    return text + "</testsuite>\n";
}

std::string checksAsJson(const std::vector<ReportedCheck>& checks, const std::vector<std::string>& command) {
    using nlohmann::json;
    json all = json::array();
    for (const ReportedCheck& check : checks) {
        json one = {{"name", nameOf(check)},
                    {"verdict", verdictWord(check.verdict)},
                    {"expected", ownCheckExpected(check.check).toStdString()},
                    {"lesson", check.lesson}};
        json seen = json::array();
        for (const QString& line : check.seen)
            seen.push_back(line.toStdString());
        one["seen"] = std::move(seen);
        if (!check.places.empty()) one["file"] = check.places.front().file;
        if (!check.places.empty()) one["line"] = check.places.front().line;
        if (!check.places.empty() && !check.places.front().function.empty())
            one["function"] = check.places.front().function;
        for (const Source& place : check.places)
            one["places"].push_back(shown(place));
        if (!check.wrote.empty()) one["wrote"] = check.wrote;
        if (!check.recording.empty()) one["recording"] = check.recording;
        all.push_back(std::move(one));
    }
    json report = {{"command", command}, {"checks", std::move(all)}};
    if (const QString remark = portRemark(checks, command); !remark.isEmpty())
        report["remark"] = remark.toStdString();
    return report.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace eleven
