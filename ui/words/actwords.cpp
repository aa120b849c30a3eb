#include "ui/words/actwords.h"

#include "ui/words/corewords.h"
#include "ui/words/spokenlanguage.h"

namespace eleven {
namespace {

class ActWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::ActWords)
public:
    explicit ActWords(const ActEvent& done) : m_done(done), m_act(done.act) {}
    [[nodiscard]] QString sentence() const;

private:
    [[nodiscard]] QString toggle() const;
    [[nodiscard]] QString alter() const;
    [[nodiscard]] QString loss() const;
    [[nodiscard]] QString inject() const;
    [[nodiscard]] QString segment() const {
        return m_done.flags == 0 ? tr("a segment") : CoreWords::flags(m_done.flags);
    }
    [[nodiscard]] QString seconds() const {
        return QString::number(std::chrono::duration<double>(m_act.duration).count());
    }

    const ActEvent& m_done;
    const Act& m_act;
};

QString ActWords::toggle() const {
    const QString name = CoreWords::toggle(m_act.toggle);
    return m_act.on ? tr("“%1” is on now.").arg(name) : tr("“%1” is off now.").arg(name);
}

QString ActWords::inject() const {
    return tr("Somebody forged %1 in the name of the %2.")
        .arg(CoreWords::flags(m_act.forgery.flags.value_or(0)),
             CoreWords::side(m_act.from.value_or(Side::Client)));
}

QString ActWords::alter() const {
    QStringList changes;
    if (m_act.forgery.flags) changes << tr("its flags are %1").arg(CoreWords::flags(*m_act.forgery.flags));
    if (m_act.forgery.window) changes << tr("its window is %1").arg(*m_act.forgery.window);
    if (m_act.forgery.seq != 0) changes << tr("its sequence number is another");
    if (m_act.forgery.ack != 0) changes << tr("its acknowledgment number is another");
    return tr("%1 was changed on the wire: %2.").arg(segment(), listOf(changes));
}

QString ActWords::loss() const {
    if (m_act.percent == 0) return tr("The wire loses nothing by chance any more.");
    if (!m_act.from) return tr("From now on the wire loses %1% of what is delivered.").arg(m_act.percent);
    const QString sender = CoreWords::side(*m_act.from);
    if (m_act.percent == 100) return tr("From now on the wire loses all that the %1 sends.").arg(sender);
    return tr("From now on the wire loses %1% of what the %2 sends.").arg(m_act.percent).arg(sender);
}

QString ActWords::sentence() const {
    switch (m_act.kind) {
    case Act::Kind::RunLine: return CoreWords::named(tr("The %1 runs its next line."), m_act.who);
    case Act::Kind::Deliver: return tr("%1 is delivered.").arg(segment());
    case Act::Kind::Drop: return tr("%1 is dropped.").arg(segment());
    case Act::Kind::Copy: return tr("A copy of %1 is delivered.").arg(segment());
    case Act::Kind::Toggle: return toggle();
    case Act::Kind::Cut:
        return m_act.on ? tr("The wire is cut: what is delivered now is lost.")
                        : tr("The wire is mended: what is delivered arrives again.");
    case Act::Kind::Wait: return tr("%1 s go by.").arg(seconds());
    case Act::Kind::Kill: return CoreWords::named(tr("The %1 is killed."), m_act.who);
    case Act::Kind::SkipTimeWait: return tr("2 MSL are skipped.");
    case Act::Kind::Flow:
        return m_act.on ? tr("The wire delivers at once from now on.")
                        : tr("The wire holds every segment again.");
    case Act::Kind::Inject: return inject();
    case Act::Kind::Alter: return alter();
    case Act::Kind::Delay: return tr("%1 is delivered by itself in %2 s.").arg(segment(), seconds());
    case Act::Kind::Reorder:
        return tr("The youngest segment of the %1 overtakes the others.")
            .arg(CoreWords::side(m_act.from.value_or(Side::Client)));
    case Act::Kind::Loss: return loss();
    }
    return {};
}

} // namespace

QString actSentence(const ActEvent& done) { return ActWords(done).sentence(); }

} // namespace eleven
