#include "ui/code/endpointtold.h"

#include "core/net/network.h"
#include "ui/words/owntexts.h"
#include "ui/words/texts.h"

namespace eleven {

namespace {

QString addressText(const EndpointView& view, Address host) {
    if (!view.socket || view.socket->localPort == 0) return QString::fromStdString(host.text());
    return QStringLiteral("%1:%2")
        .arg(QString::fromStdString(
            (view.socket->localAddress.isAny() ? host : view.socket->localAddress).text()))
        .arg(view.socket->localPort);
}

QString runText(const EndpointView& view, const OpenDescriptors& descriptors, EndpointId who,
                const Program* program) {
    const bool isCounted = program != nullptr && program->language() != Language::Qt; // not ours to count
    const bool hasNone = isCounted ? descriptors.of(who).empty()
                                   : !view.hasListener && (!view.socket || view.socket->orphaned);
    const bool hasNothing =
        view.ended && view.exit && view.exit->keepsDescriptors && program != nullptr && hasNone;
    return hasNothing ? Texts::textOver() : Texts::run(view);
}

/// The calls that it made, in place of lines that nobody knows.
void tellCalls(EndpointTold& told, const OwnCode::Place& place, const EndpointView& view) {
    std::string text;
    const auto add = [&text](const std::string& call, const std::string& function) {
        text += call + (function.empty() ? "" : "  /* " + function + "() */") + "\n";
    };
    for (const OwnCode::Made& made : place.calls) {
        add(made.text, made.function);
        told.position.marks[++told.position.currentLine] = made.mark;
    }
    if (view.stands) {
        add(shown(view.stands->call), view.stands->source.function);
        ++told.position.currentLine;
    }
    told.code = Program::source(text);
}

/// Of a program of the user's own: its text, and where it is in it.
void tellOwn(EndpointTold& told, const StagePicture& picture, EndpointId process) {
    using Is = OwnCode::Place::Is;
    const OwnCode::Place& place = picture.own.of(process);
    if (place.is == Is::Nowhere) return; // then there is its command
    told.position = {};
    told.position.isBehind = place.is == Is::Behind || (!place.isInLine && place.source.line != 0);
    told.code = picture.own.text(place.source.file);
    const QString file = QString::fromStdString(place.source.file);
    const bool hasLines = told.code != nullptr && place.source.line != 0;
    told.file = OwnTexts::file(file, hasLines, place.source.line != 0);
    if (!hasLines) return tellCalls(told, place, picture.endpoints.of(process));
    told.position.currentLine = place.source.line;
    told.position.hasNumbers = true;
    if (const auto marks = place.marks.find(place.source.file); marks != place.marks.end())
        told.position.marks = marks->second;
}

} // namespace

EndpointTold endpointTold(const StagePicture& picture, EndpointId parent, EndpointId process,
                          const Program* program, const std::set<std::string>& togglesOn, Nanoseconds now) {
    const EndpointView& own = picture.endpoints.of(process);
    EndpointTold told;
    // A child that accepted nothing itself shares what its parent has.
    told.view = own.connection != 0 ? own : picture.endpoints.of(parent);
    told.address = addressText(told.view, picture.isOnLoopback ? kLoopback : hostAddress(parent.host));
    const auto& socket = told.view.socket;
    const Nanoseconds* readAt = socket ? picture.readAt.find(socket->socket) : nullptr;
    if (readAt != nullptr) told.timerLeft = socket->timerLeft - (now - *readAt);

    const bool notBegun = own.nextLine == 0 && !own.ended;
    const int line = notBegun && program != nullptr ? program->firstLine() : own.nextLine;
    const bool wasKilled = own.exit && own.exit->signal != 0;
    told.position = {picture.marks.of(process), togglesOn, line, own.ended && !wasKilled};

    if (wasKilled) told.death = Texts::killed(*own.exit);
    told.isAtEnd = own.ended && !own.exit;
    const QString run = runText(own, picture.descriptors, process, program);
    if (!run.isEmpty() && !wasKilled && !told.isAtEnd) told.run << run;
    if (program != nullptr && program->isOwn()) {
        tellOwn(told, picture, process);
        const bool isElsewhere = picture.own.of(process).is == OwnCode::Place::Is::Behind && !own.ended;
        if (isElsewhere) told.run << OwnTexts::elsewhere();
    }
    if (const auto loop = picture.loops.of(process)) told.run << Texts::busyLoop(*loop);
    // A connection that nobody accepted has no descriptor either, but nobody tears it down.
    const bool isLeftAlone = own.ended && own.socket && own.socket->orphaned && own.state != State::Closed &&
                             own.state != State::Established;
    if (isLeftAlone && program != nullptr && program->isOwn()) // its text stays as it is in its file
        told.run << QStringLiteral("● ") + Texts::kernelFinishesAlone();
    else if (isLeftAlone)
        told.remark = Texts::kernelFinishesAlone();
    return told;
}

} // namespace eleven
