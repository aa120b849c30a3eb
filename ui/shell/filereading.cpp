#include "ui/shell/filereading.h"

#include "ui/words/recordingtexts.h"

#include <QProgressBar>
#include <QProgressDialog>
#include <QTimer>

#include <utility>

namespace eleven {

namespace {

constexpr int kShowReading = 300; // ms that reading takes before it is shown
constexpr int kShowProgress = 50; // ms

} // namespace

FileReading::FileReading(QWidget& window) : QObject(&window), m_window(window) {}

FileReading::~FileReading() { m_thread.request_stop(); }

void FileReading::begin(const QString& what, Work work) {
    m_thread.request_stop();
    m_thread = std::jthread(); // it ends within a piece of its file
    m_progress = 0;
    delete m_dialog;
    m_dialog = new QProgressDialog(what, RecordingTexts::stop(), 0, 1000, &m_window);
    m_dialog->setObjectName(QStringLiteral("openingRecording"));
    m_dialog->setWindowModality(Qt::WindowModal);
    auto* bar = m_dialog->findChild<QProgressBar*>(); // the dialog's own setValue() lets in what deletes it
    bar->setValue(0);
    m_dialog->setMinimumDuration(kShowReading);
    connect(m_dialog, &QProgressDialog::canceled, this, [this] { m_thread.request_stop(); });
    auto* tick = new QTimer(m_dialog);
    connect(tick, &QTimer::timeout, bar, [this, bar] { bar->setValue(m_progress); });
    tick->start(kShowProgress);
    m_thread = std::jthread([this, work = std::move(work), number = ++m_number](const std::stop_token& stop) {
        const auto done = work([this](double part) { m_progress = int(999 * part); }, stop);
        QMetaObject::invokeMethod(this, [this, done, number] {
            if (number != m_number) return; // another file is being read by now
            delete std::exchange(m_dialog, nullptr);
            done();
        });
    });
}

} // namespace eleven
